import type { Context, Effect, Transport } from '@/lib/sim/scenario';
import { entriesOf, type Table } from '@/lib/table/table';
import type { Passed, Step, Surroundings, TransactionState } from '@/lib/transaction/machine';
import { type TimerLetter, timerLetters } from '@/lib/transaction/timers';

/** A transaction after an event: what the kernel has to do and what the transaction user has to know. */
export interface Outcome {
  readonly effects: readonly Effect[];
  readonly passed: readonly Passed[];
  /** True if the transaction is over and to be forgotten. */
  readonly ended: boolean;
}

/** Name of a transaction's timer at its node: `E z9hG4bKnashds7 REGISTER`. */
function timerName(letter: TimerLetter, key: string): string {
  return `${letter} ${key}`;
}

/** Takes a timer's name apart again; undefined if it is not one of a transaction. */
export function readTimerName(name: string): { letter: NodeTimer; key: string } | undefined {
  const letter = name.charAt(0);
  if (name.charAt(1) !== ' ' || !isTimerLetter(letter)) return undefined;
  return { letter, key: name.slice(2) };
}

/** Sets the timers of calls apart from those of registrations: `call A z9hG4bK721e4 INVITE`. */
export function asCallTimers(effects: readonly Effect[]): readonly Effect[] {
  return effects.map((effect) =>
    effect.do === 'set-timer' || effect.do === 'clear-timer'
      ? { ...effect, timer: `${CALL}${effect.timer}` }
      : effect,
  );
}

/** Takes the name of a call's timer apart; undefined if it is none. */
export function readCallTimer(name: string): { readonly letter: string; readonly key: string } | undefined {
  if (!name.startsWith(CALL)) return undefined;
  const [letter = '', ...key] = name.slice(CALL.length).split(' ');
  return { letter, key: key.join(' ') };
}

const CALL = 'call ';

type Send = Extract<Effect, { do: 'send' }>;

/**
 * Turns what the table asked for into what the kernel can do, and has the transition recorded. `send` is what a send action
 * sends, `ack` what acknowledges a refusal.
 */
export function outcomeOf(
  key: string,
  { state, row, effects }: Step<string>,
  { reliable }: Surroundings,
  send: Send | undefined,
  ack?: Send,
): Outcome {
  const done: Effect[] = [];
  const passed: Passed[] = [];
  if (row) {
    const { in: from, on, to } = row;
    done.push({ do: 'transition', machine: state.machine, key, from, on, to, reliable });
  }
  for (const effect of effects) {
    if (effect.do === 'send-request' || effect.do === 'send-response') {
      if (send) done.push(send);
    } else if (effect.do === 'send-ack') {
      if (ack) done.push(ack);
    } else if (effect.do === 'start-timer') {
      const label = `Timer ${effect.timer}`;
      done.push({ do: 'set-timer', timer: timerName(effect.timer, key), after: effect.after, label });
    } else if (effect.do === 'stop-timer') {
      done.push({ do: 'clear-timer', timer: timerName(effect.timer, key) });
    } else if (effect.do === 'pass-to-user') {
      passed.push(effect.what);
    }
  }
  return { effects: done, passed, ended: effects.some((effect) => effect.do === 'end') };
}

/**
 * What is to be done when a node forgets transactions that their machines would keep, as in a restart: nothing waits for
 * them any more, and the record says that they are over.
 */
export function forgotten(transactions: Table<Kept>, context: Context): readonly Effect[] {
  return entriesOf(transactions).flatMap(({ key, value: { state, transport } }): readonly Effect[] => {
    const { machine, name: from, timers } = state;
    const { reliable } = surroundings(context, transport);
    const running = timerLetters.filter((letter) => timers[letter] !== undefined);
    return [
      { do: 'transition', machine, key, from, on: 'forgotten', to: 'Terminated', reliable },
      ...running.map((letter): Effect => ({ do: 'clear-timer', timer: timerName(letter, key) })),
    ];
  });
}

/** As much of a client or server transaction as both have. */
interface Kept {
  readonly state: TransactionState;
  readonly transport?: Transport;
}

/** The surroundings that the transaction tables want to know of; `transport` where it is not that of the scenario. */
export function surroundings(context: Context, transport?: Transport): Surroundings {
  return { reliable: (transport ?? context.transport).reliable };
}

/** Timers of the transactions of requests other than INVITE. */
type NodeTimer = Extract<TimerLetter, 'E' | 'F' | 'J' | 'K'>;

function isTimerLetter(letter: string): letter is NodeTimer {
  return letter === 'E' || letter === 'F' || letter === 'J' || letter === 'K';
}
