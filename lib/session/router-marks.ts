import type { ClosedMapping, Nat } from '@/lib/nodes/nat/nat-state';
import type { NodeState } from '@/lib/nodes/node-state';
import type { Address } from '@/lib/sim/scenario';
import type { Entry, World } from '@/lib/sim/trace';
import type { Mark } from './marks-of';

/** What a node drops without a word, and why a router does; and what becomes of the pinholes of a router. */
export function routerMarks(entry: Entry<NodeState>, before: World<NodeState>): readonly Mark[] {
  const { node, at, happening, notes, world } = entry;
  const old = before.nodes[node]?.state;
  const now = world.nodes[node]?.state;
  const labels: string[] = [];
  if (happening.kind === 'packet' && notes.some(({ step }) => step === 'dropped')) {
    labels.push(now?.kind === 'nat' ? `${whyDropped(now, happening)}: dropped` : 'dropped');
  }
  if (old?.kind === 'nat' && now?.kind === 'nat') labels.push(...closings(old, now));
  return labels.map((label) => ({ node, at, label, kind: 'connection' }));
}

function whyDropped({ config, mappings }: Nat, way: { source: Address; destination: Address }): string {
  if (way.source.startsWith(config.inside)) return 'no way back in';
  return mappings.some(({ outside }) => outside === way.destination) ? 'not let in' : 'no pinhole';
}

/** One label for each reason for which pinholes closed. */
function closings(old: Nat, now: Nat): readonly string[] {
  if (old.closed === now.closed) return [];
  const closed = now.closed.filter((one) => !old.closed.includes(one));
  return [...new Set(closed.map(({ because }) => CLOSINGS[because]))];
}

const CLOSINGS: Readonly<Record<ClosedMapping['because'], string>> = {
  idle: 'pinhole closes',
  connection: 'pinhole closes',
  restart: 'pinholes forgotten',
  rebind: 'pinholes get other ports',
};
