import type { Registration } from '@/lib/nodes/user-agent/user-agent-state';
import { Display, type DisplayProps } from './display';
import { timeLeft } from './time-left';

export interface RegistrationStateProps {
  readonly registration: Registration;
  /** ms of virtual time. */
  readonly now: number;
  /** Whose it is, where there are several. */
  readonly whose?: string | undefined;
  /** Whether the registrar has a binding for it at this moment; undefined where nobody knows. */
  readonly bound?: boolean | undefined;
}

/**
 * What a phone shows its owner, as a small display. A phone only believes what it was told last: where the registrar knows
 * better, that stands beside it.
 */
export function RegistrationState({ registration, now, whose, bound }: RegistrationStateProps) {
  const { title, detail } = describe(registration, now, bound);
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

function describe(
  registration: Registration,
  now: number,
  bound: boolean | undefined,
): { title: string; detail: string } {
  switch (registration.phase) {
    case 'unregistered':
      return { title: 'Not registered', detail: 'Nobody can call this phone.' };
    case 'registering':
      return { title: 'Registering …', detail: 'The registrar has not agreed yet.' };
    case 'registered': {
      const left = registration.expiresAt - now;
      return left > 0
        ? { title: 'Registered', detail: belief(left, bound) }
        : { title: 'Registration expired', detail: 'Nobody can call this phone until it registers again.' };
    }
    case 'retrying': {
      const left = registration.at - now;
      return {
        title: left > 0 ? `Trying again in ${timeLeft(left)}` : 'Trying again',
        detail: registration.reason,
      };
    }
    case 'failed': {
      const { reason, expiresAt = now } = registration;
      return expiresAt > now
        ? {
            title: 'Refresh failed',
            detail: `${reason} ${belief(expiresAt - now, bound)}`,
          }
        : { title: 'Registration failed', detail: reason };
    }
  }
}

/** What the phone counts on for the ms that are left, and whether it is so. */
function belief(left: number, bound: boolean | undefined): string {
  const words = `This phone counts on calls for ${timeLeft(left)} more.`;
  return bound === false ? `${words} The registrar has no binding for it any more.` : words;
}
