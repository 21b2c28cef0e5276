import { bindingsIn, type Run } from '@/lib/flows/evidence';
import type { NodeState } from '@/lib/nodes/node-state';
import type { Entry, World } from '@/lib/sim/trace';

/** A row of the location table: what is bound, by which request, until when. */
export interface Row {
  readonly contact: string;
  /** Call-ID and CSeq number. */
  readonly request: string;
  /** ms of virtual time. */
  readonly ends: number;
}

export function rowsIn(world: World<NodeState>): readonly Row[] {
  return bindingsIn(world).map(({ contact, callId, cseq, expiresAt }) => ({
    contact,
    request: `${callId} ${cseq}`,
    ends: expiresAt,
  }));
}

/** The world before a step. */
export function worldBefore(run: Run, { index }: Entry<NodeState>): World<NodeState> {
  return run.entries[index - 1]?.world ?? run.start;
}

/** Rows that hold at a time (ms). */
export function holding(rows: readonly Row[], at: number): readonly Row[] {
  return rows.filter(({ ends }) => ends > at);
}

/** All of them, in an order that does not depend on when they were written. */
export function written(rows: readonly Row[]): string {
  const lines = rows.map(({ contact, request, ends }) => `${contact} by ${request} until ${ends}`);
  return lines.sort().join(', ') || 'none';
}
