import type { Registration } from '@/lib/nodes/user-agent/user-agent-state';
import styles from './registration-state.module.css';
import { timeLeft } from './time-left';

export interface RegistrationStateProps {
  readonly registration: Registration;
  /** ms of virtual time. */
  readonly now: number;
}

/** What a phone shows its owner, as a small display. */
export function RegistrationState({ registration, now }: RegistrationStateProps) {
  const { title, detail } = describe(registration, now);
  return (
    <section className={styles.display} data-phase={registration.phase} aria-label="Display of the phone">
      <p className={styles.title}>{title}</p>
      <p className={styles.detail}>{detail}</p>
    </section>
  );
}

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
    case 'failed':
      return { title: 'Registration failed', detail: registration.reason };
  }
}
