import type { NodeState } from '@/lib/nodes/node-state';
import type { Binding } from '@/lib/nodes/registrar/registrar-state';
import type { Trace, World } from '@/lib/sim/trace';
import { valuesOfTable } from '@/lib/table/table';
import { type Change, changesBetween } from './changes-between';
import { registrarsIn } from './moment';

/** One row of a location table, with what the last step did to it. */
export interface SeenBinding {
  readonly key: string;
  readonly binding: Binding;
  /** ms of virtual time at which the time that it has left was granted. */
  readonly grantedAt: number;
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
    grantedAt: grantedAt(trace, change === 'gone' ? former : cursor, key, value.expiresAt),
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
    valuesOfTable(bindings)
      .flat()
      .map((binding) => [`${node} ${keyOf(binding)}`, binding] as const),
  );
  return new Map(rows);
}

/** Goes back as long as the row has the same end. */
function grantedAt(trace: Trace<NodeState>, cursor: number, key: string, expiresAt: number): number {
  let at = cursor;
  while (at > 0 && rowsOf(worldAt(trace, at - 1)).get(key)?.expiresAt === expiresAt) at--;
  return worldAt(trace, at).now;
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
