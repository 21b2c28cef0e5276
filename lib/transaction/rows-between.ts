import { type Machine, type Row, type Surroundings, step, type TransactionState } from './machine';

/** What may have happened to a transaction at some moment, as tests on the events of its table. */
export interface Occasion {
  /** Came from below: a message, a timer, an error of the transport. */
  readonly isCause: (event: string) => boolean;
  /** Came from the transaction user, perhaps in answer to the cause. */
  readonly isReaction: (event: string) => boolean;
}

/**
 * The rows that led from one state to another, in order; `after` is undefined where the transaction was forgotten. A
 * node keeps states and not the events between them, but hardly ever do two ways lead to the same end: the shortest is
 * taken, and the cause before what the user did about it. Empty if the table knows no way.
 */
export function rowsBetween(
  machine: Machine<string>,
  before: TransactionState,
  after: TransactionState | undefined,
  { isCause, isReaction }: Occasion,
  surroundings: Surroundings,
): readonly Row<string>[] {
  const start: Way = { state: before, rows: [] };
  const onward = (ways: readonly Way[], may: (event: string) => boolean) =>
    ways.flatMap((way) => nextWays(machine, way, may, surroundings));
  const caused = onward([start], isCause);
  const answered = onward(caused, isReaction);
  const asked = onward([start], isReaction);
  const ways = [
    ...caused,
    ...answered,
    ...asked,
    ...onward(answered, isReaction),
    ...onward(asked, isReaction),
  ];
  return ways.find(({ state }) => isSame(state, after))?.rows ?? [];
}

/** A state, and the rows that lead there from the first one. */
interface Way {
  readonly state: TransactionState;
  readonly rows: readonly Row<string>[];
}

function nextWays(
  machine: Machine<string>,
  { state, rows }: Way,
  may: (event: string) => boolean,
  surroundings: Surroundings,
): readonly Way[] {
  return machine.events.filter(may).flatMap((event) => {
    const next = step(machine, state, event, surroundings);
    return next.row === undefined ? [] : [{ state: next.state, rows: [...rows, next.row] }];
  });
}

/** Compares names and running timers: how long the timers run may be set up differently. */
function isSame(state: TransactionState, goal: TransactionState | undefined): boolean {
  if (goal === undefined) return state.name === 'Terminated';
  return state.name === goal.name && lettersOf(state) === lettersOf(goal);
}

function lettersOf({ timers }: TransactionState): string {
  return Object.keys(timers).sort().join('');
}
