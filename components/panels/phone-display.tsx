import type { NodeState } from '@/lib/nodes/node-state';
import type { UserAgent } from '@/lib/nodes/user-agent/user-agent-state';
import { isBound } from '@/lib/session/is-bound';
import type { World } from '@/lib/sim/trace';
import { RegistrationState } from './registration-state';

export interface PhoneDisplayProps {
  readonly phone: UserAgent;
  /** What there is at the moment that is shown. */
  readonly world: World<NodeState>;
  /** Whose phone it is, where there are several. */
  readonly name?: string | undefined;
}

/** What a phone shows its owner: a line for each account that it registers. */
export function PhoneDisplay({ phone, world, name }: PhoneDisplayProps) {
  return phone.lines.map((line) => {
    const { config, registration } = line;
    const account = phone.lines.length > 1 ? config.aor : undefined;
    const whose = [name, account].filter((part) => part !== undefined).join(', ');
    return (
      <RegistrationState
        key={config.aor}
        registration={registration}
        now={world.now}
        whose={whose || undefined}
        bound={isBound(world, line)}
      />
    );
  });
}
