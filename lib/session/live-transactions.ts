import type { Transition } from '@/lib/sim/scenario';
import type { Trace } from '@/lib/sim/trace';

/** How many transactions have begun and are not over after `cursor` entries. */
export function liveTransactions({ entries }: Pick<Trace<unknown>, 'entries'>, cursor: number): number {
  let live = 0;
  for (const { transitions } of entries.slice(0, cursor)) {
    for (const transition of transitions) live += Number(begins(transition)) - Number(ends(transition));
  }
  return live;
}

/** True for the last transition of a transaction. */
export function ends({ to }: Transition): boolean {
  return to === 'Terminated';
}

function begins({ from }: Transition): boolean {
  return from === 'new';
}
