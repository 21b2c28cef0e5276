import type { Effect, Step } from '@/lib/sim/scenario';
import { nameOfLine } from './line-timers';
import type { Line, LineStep, Lines, UserAgent } from './user-agent-state';

/** Something happens to one line of a phone; to none where there is no such line. */
export function oneLine(phone: UserAgent, index: number, happen: (line: Line) => LineStep): Step<UserAgent> {
  const line = phone.lines[index];
  if (line === undefined) return { state: phone, effects: [] };
  const next = happen(line);
  return {
    state: withLine(phone, index, next.line),
    effects: index === 0 ? next.effects : next.effects.map((effect) => named(effect, index)),
  };
}

/** Something happens to every line of a phone, one after the other. */
export function everyLine(phone: UserAgent, happen: (line: Line) => LineStep): Step<UserAgent> {
  return phone.lines.reduce<Step<UserAgent>>(
    (done, _line, index) => {
      const next = oneLine(done.state, index, happen);
      return { state: next.state, effects: [...done.effects, ...next.effects] };
    },
    { state: phone, effects: [] },
  );
}

function withLine(phone: UserAgent, index: number, line: Line): UserAgent {
  const [first, ...further] = phone.lines;
  const lines: Lines = index === 0 ? [line, ...further] : [first, ...further.with(index - 1, line)];
  return { ...phone, lines };
}

/** The lines of a phone share its timers, so that those of a further line bear its number. */
function named(effect: Effect, index: number): Effect {
  if (effect.do !== 'set-timer' && effect.do !== 'clear-timer') return effect;
  return { ...effect, timer: nameOfLine(effect.timer, index) };
}
