import type { NodeState } from '@/lib/nodes/node-state';
import { allBindings } from '@/lib/nodes/registrar/location-table';
import type { Binding } from '@/lib/nodes/registrar/registrar-state';
import type { Trace, World } from '@/lib/sim/trace';
import { type Change, changesBetween } from './changes-between';
import { registrarsIn } from './moment';

/** One row of a location table, with what the last step did to it. */
export interface SeenBinding {
  readonly key: string;
  readonly binding: Binding;
  readonly change: Change | undefined;
  /** What in it is other than before. */
  readonly changed: ReadonlySet<keyof Binding>;
}

/** The location tables of all registrars after `cursor` entries, beside what they were after `former` ones. */
export function locationAt(trace: Trace<NodeState>, cursor: number, former: number): readonly SeenBinding[] {
  const rows = changesBetween(rowsOf(worldAt(trace, former)), rowsOf(worldAt(trace, cursor)));
  return rows.map(({ key, value, before, change }) => ({
    key,
    binding: value,
    change,
    changed: new Set(change === 'changed' && before ? fieldsThatDiffer(before, value) : []),
  }));
}

/** What tells two rows apart: a phone with an instance may come back with another Contact (RFC 5626 §6). */
function keyOf({ aor, contact, instance, regId }: Binding): string {
  return instance === undefined ? `${aor} ${contact}` : `${aor} ${instance} ${regId ?? contact}`;
}

function rowsOf(world: World<NodeState>): ReadonlyMap<string, Binding> {
  const rows = registrarsIn(world).flatMap(([node, { bindings }]) =>
    allBindings(bindings).map((binding) => [`${node} ${keyOf(binding)}`, binding] as const),
  );
  return new Map(rows);
}

function worldAt({ start, entries }: Trace<NodeState>, cursor: number): World<NodeState> {
  return entries[cursor - 1]?.world ?? start;
}

const FIELDS = [
  'contact',
  'callId',
  'cseq',
  'expiresAt',
  'q',
  'flow',
  'path',
  'instance',
  'regId',
] as const satisfies readonly (keyof Binding)[];

function fieldsThatDiffer(before: Binding, now: Binding): readonly (keyof Binding)[] {
  return FIELDS.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(now[field]));
}
