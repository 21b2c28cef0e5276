import type { Registration } from '@/lib/nodes/user-agent/user-agent-state';
import { Display, type DisplayProps } from './display';
import { timeLeft } from './time-left';

export interface RegistrationStateProps {
  readonly registration: Registration;
  /** ms of virtual time. */
  readonly now: number;
  /** Whose it is, where there are several. */
  readonly whose?: string | undefined;
}

/** What a phone shows its owner, as a small display. */
export function RegistrationState({ registration, now, whose }: RegistrationStateProps) {
  const { title, detail } = describe(registration, now);
  return (
    <Display
      tone={TONES[registration.phase]}
      label={whose === undefined ? 'Display of the phone' : `Display of the phone of ${whose}`}
      whose={whose}
      title={title}
      detail={detail}
    />
  );
}

const TONES: Readonly<Record<Registration['phase'], DisplayProps['tone']>> = {
  unregistered: 'idle',
  registering: 'busy',
  retrying: 'busy',
  registered: 'good',
  failed: 'bad',
};

function describe(registration: Registration, now: number): { title: string; detail: string } {
  switch (registration.phase) {
    case 'unregistered':
      return { title: 'Not registered', detail: 'Nobody can call this phone.' };
    case 'registering':
      return { title: 'Registering …', detail: 'The registrar has not agreed yet.' };
    case 'registered': {
      const left = registration.expiresAt - now;
      return left > 0
        ? { title: 'Registered', detail: `Calls arrive here for ${timeLeft(left)} more.` }
        : { title: 'Registration expired', detail: 'Nobody can call this phone until it registers again.' };
    }
    case 'retrying': {
      const left = registration.at - now;
      return {
        title: left > 0 ? `Trying again in ${timeLeft(left)}` : 'Trying again',
        detail: registration.reason,
      };
    }
    case 'failed':
      return { title: 'Registration failed', detail: registration.reason };
  }
}
