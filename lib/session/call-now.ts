import { CALLER } from '@/lib/flows/with-caller';
import type { NodeState } from '@/lib/nodes/node-state';
import type { Edit } from '@/lib/sim/edit';
import type { Trace } from '@/lib/sim/trace';
import { callersIn, registrarsIn, userAgentsIn } from './moment';

/**
 * The edit by which somebody calls the first phone of a run at a time (ms): who calls in it already, else a caller of ours.
 * Undefined where there is nobody to be called, or no server to call through.
 */
export function callNow({ start }: Trace<NodeState>, at: number): Edit | undefined {
  const [, phone] = userAgentsIn(start)[0] ?? [];
  if (phone === undefined || registrarsIn(start).length === 0) return undefined;
  const node = callersIn(start)[0]?.[0] ?? CALLER;
  return { kind: 'command', command: { at, node, name: 'call', argument: phone.lines[0].config.aor } };
}
