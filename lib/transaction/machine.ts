import {
  defaultTiming,
  type Interval,
  millisecondsOf,
  type TimerLetter,
  type Timing,
  timerLetters,
} from './timers';

export type MachineName = 'INVITE client' | 'INVITE server' | 'non-INVITE client' | 'non-INVITE server';

/** A state of RFC 3261 §17 and RFC 6026, or `new` for the moment before the first event, which has no name there. */
export type StateName =
  | 'new'
  | 'Calling'
  | 'Trying'
  | 'Proceeding'
  | 'Accepted'
  | 'Completed'
  | 'Confirmed'
  | 'Terminated';

/** Who delivers messages below: only an unreliable transport (UDP) needs retransmissions. */
export type Transport = 'reliable' | 'unreliable';

/** What a table asks for. */
export type Action =
  /** Hands the request to the transport. `repeats`: it was sent before. */
  | { readonly do: 'send-request'; readonly repeats: boolean }
  /** Makes the ACK for a response of 300 to 699 and hands it to the transport (RFC 3261 §17.1.1.3). */
  | { readonly do: 'send-ack' }
  /**
   * Hands a response to the transport: the one that the user passed now or, if it `repeats`, the latest one sent. A copy
   * of an INVITE may come before there is any: then nothing is sent.
   */
  | { readonly do: 'send-response'; readonly repeats: boolean }
  /** Tells the transaction user (TU), the part of a user agent or registrar above the transaction. */
  | { readonly do: 'pass-to-user'; readonly what: Passed }
  | { readonly do: 'start-timer'; readonly timer: TimerLetter; readonly after: Interval }
  | { readonly do: 'stop-timer'; readonly timer: TimerLetter }
  /** The transaction is over and to be forgotten. */
  | { readonly do: 'end' };

/** What a transaction tells its user. */
export type Passed = 'request' | 'ack' | 'response' | 'timeout' | 'transport-error';

/** What is to be done after a step: an action whose interval has become a number of ms. */
export type Effect =
  | Exclude<Action, { readonly do: 'start-timer' }>
  | { readonly do: 'start-timer'; readonly timer: TimerLetter; readonly after: number };

/** One line of a table: in this state, on this event, do this and go there. */
export interface Row<Event extends string> {
  readonly in: StateName;
  readonly on: Event;
  readonly to: StateName;
  /** In this order. Empty: the event is recognised and deliberately left without consequence. */
  readonly do: readonly Action[];
  /** The transport over which the row holds; both if absent. */
  readonly when?: Transport;
  /** The reason, for people: one or two plain sentences. */
  readonly why: string;
  /** `RFC 3261 §17.1.2.2`. */
  readonly spec: string;
}

/** Events that cannot come in these states, or that concern nobody any more, with the reason. */
export interface Impossible<Event extends string> {
  readonly in: readonly StateName[];
  readonly on: readonly Event[];
  readonly when?: Transport;
  readonly why: string;
}

/** A state machine as a table. Every pair of state and event is in `rows` or in `impossible`. */
export interface Machine<Event extends string> {
  readonly name: MachineName;
  readonly states: readonly StateName[];
  readonly events: readonly Event[];
  readonly rows: readonly Row<Event>[];
  readonly impossible: readonly Impossible<Event>[];
}

/** A transaction between two events: plain data, fit for JSON. The messages themselves are kept by its owner. */
export interface TransactionState {
  readonly machine: MachineName;
  readonly name: StateName;
  /** The timers that are running, with the interval that each was last set to, in ms. */
  readonly timers: Readonly<Partial<Record<TimerLetter, number>>>;
}

/** What came of an event. */
export interface Step<Event extends string> {
  readonly state: TransactionState;
  readonly effects: readonly Effect[];
  /** The row that held; undefined if the event has none in this state and so changed nothing. */
  readonly row: Row<Event> | undefined;
}

export interface Surroundings {
  readonly reliable: boolean;
  readonly timing?: Timing;
}

/** A transaction to which nothing has happened yet. */
export function newTransaction(machine: Machine<string>): TransactionState {
  return { machine: machine.name, name: 'new', timers: {} };
}

/**
 * Applies one event. Does nothing itself: it returns the next state and what its owner has to do, in order.
 * An event without a row leaves the state as it is.
 */
export function step<Event extends string>(
  machine: Machine<Event>,
  state: TransactionState,
  event: Event,
  { reliable, timing = defaultTiming }: Surroundings,
): Step<Event> {
  const transport = reliable ? 'reliable' : 'unreliable';
  const row = machine.rows.find((row) => row.on === event && row.in === state.name && holds(row, transport));
  if (row === undefined) return { state, effects: [], row };

  const effects = row.do.map((action) => effectOf(action, timing, state.timers));
  const timers = effects.reduce(runningAfter, without(state.timers, timerOf(event)));
  return { state: { machine: state.machine, name: row.to, timers }, effects, row };
}

/** True if a row, or the statement that there is none, speaks of this transport. */
export function holds({ when }: { readonly when?: Transport }, transport: Transport): boolean {
  return when === undefined || when === transport;
}

type Timers = TransactionState['timers'];

/** The action with its interval in ms. A timer that has just fired still has its last interval in `timers`. */
function effectOf(action: Action, timing: Timing, timers: Timers): Effect {
  if (action.do !== 'start-timer') return action;
  const { timer } = action;
  return { do: 'start-timer', timer, after: millisecondsOf(action.after, timing, timers[timer] ?? 0) };
}

function runningAfter(timers: Timers, effect: Effect): Timers {
  if (effect.do === 'start-timer') return { ...timers, [effect.timer]: effect.after };
  if (effect.do === 'stop-timer') return without(timers, effect.timer);
  return timers;
}

function without(timers: Timers, timer: TimerLetter | undefined): Timers {
  if (timer === undefined || timers[timer] === undefined) return timers;
  const { [timer]: _ended, ...running } = timers;
  return running;
}

/** `E` for the event `timer E`: a timer that has fired runs no longer. */
function timerOf(event: string): TimerLetter | undefined {
  return TIMER_EVENTS.get(event);
}

const TIMER_EVENTS: ReadonlyMap<string, TimerLetter> = new Map(
  timerLetters.map((letter) => [`timer ${letter}`, letter]),
);
