import type { UserAgent } from '@/lib/nodes/user-agent/user-agent-state';
import { RegistrationState } from './registration-state';

export interface PhoneDisplayProps {
  readonly phone: UserAgent;
  /** ms of virtual time. */
  readonly now: number;
  /** Whose phone it is, where there are several. */
  readonly name?: string | undefined;
}

/** What a phone shows its owner: a line for each account that it registers. */
export function PhoneDisplay({ phone, now, name }: PhoneDisplayProps) {
  const lines = [phone, ...phone.further];
  return lines.map(({ config, registration }) => {
    const account = lines.length > 1 ? config.aor : undefined;
    const whose = [name, account].filter((part) => part !== undefined).join(', ');
    return (
      <RegistrationState key={config.aor} registration={registration} now={now} whose={whose || undefined} />
    );
  });
}
