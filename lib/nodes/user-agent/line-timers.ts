import type { Effect, TimerEffect } from '@/lib/sim/scenario';
import { readTimerName } from '../transaction-effects';

/** The timers of a line beside those of its transactions. */
const lineTimers = {
  /** Starts the next registration before this one ends (RFC 3261 §10.2.4). */
  refresh: { timer: 'refresh', label: 'Refresh' },
  /** The registrar forgets the binding now. */
  expiry: { timer: 'expiry', label: 'Expiry' },
  /** Tries again after a failure (RFC 5626 §4.5). */
  retry: { timer: 'retry', label: 'Retry' },
  /** Sends something through the NAT before it forgets this phone (RFC 5626 §3.5). */
  keepAlive: { timer: 'keep-alive', label: 'Keep-alive' },
  /** The answer to a keep-alive should be there by now (RFC 5626 §4.4.1). */
  pong: { timer: 'pong', label: 'Pong' },
} as const;

export type LineTimer = keyof typeof lineTimers;

/** `after` in ms of virtual time. */
export function setTimer(timer: LineTimer, after: number): TimerEffect {
  return { do: 'set-timer', ...lineTimers[timer], after };
}

export function clearTimers(...timers: readonly LineTimer[]): readonly Effect[] {
  return timers.map((name) => ({ do: 'clear-timer', timer: lineTimers[name].timer }));
}

const lineTimerNames = ['refresh', 'expiry', 'retry', 'keepAlive', 'pong'] as const;

/** Nothing is to be done for a registration any more. */
export const stopLineTimers: readonly Effect[] = clearTimers(...lineTimerNames);

/** The name of a line's timer at its phone: `refresh` for the first line, `refresh 2` for the second. */
export function nameOfLine(timer: string, index: number): string {
  return index === 0 || readTimerName(timer) !== undefined ? timer : `${timer} ${index + 1}`;
}

/** Takes the name of a timer at a phone apart; undefined if it is none of a line's own. */
export function readLineTimer(
  timer: string,
): { readonly name: LineTimer; readonly index: number } | undefined {
  const [word, number = '1'] = timer.split(' ');
  const name = lineTimerNames.find((candidate) => lineTimers[candidate].timer === word);
  return name && { name, index: Number(number) - 1 };
}
