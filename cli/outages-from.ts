import type { Edit } from '@/lib/sim/edit';
import { type Arguments, pairOf } from './arguments';
import { type Participants, participant } from './participants';
import { timeFrom } from './time-from';
import { UsageError } from './usage-error';

/** Who `--down NODE=FROM-TO` switches off, and the connections that `--break NODE,NODE=TIME` breaks. */
export function outagesFrom(given: Arguments, participants: Participants): readonly Edit[] {
  return [
    ...given.values('down').map((value) => outageFrom(value, participants)),
    ...given.values('break').map((value) => breakFrom(value, participants)),
  ];
}

function outageFrom(value: string, participants: Participants): Edit {
  const form = { option: '--down', form: 'NODE=FROM-TO' };
  const [id, times] = pairOf(value, '=', form);
  const [start, end] = pairOf(times, '-', form);
  const [from, to] = [timeFrom(start, '--down'), timeFrom(end, '--down')];
  const node = participant(participants, id, '--down');
  if (to > from) return { kind: 'down', node, from, to };
  throw new UsageError(`The second time of --down has to be later than the first, and "${times}" is not.`);
}

function breakFrom(value: string, participants: Participants): Edit {
  const form = { option: '--break', form: 'NODE,NODE=TIME' };
  const [ends, time] = pairOf(value, '=', form);
  const [first, second] = pairOf(ends, ',', form);
  const [one, other] = [
    participant(participants, first, '--break'),
    participant(participants, second, '--break'),
  ];
  if (one !== other) return { kind: 'reset', between: [one, other], at: timeFrom(time, '--break') };
  throw new UsageError(`A connection has two ends, and --break found ${one} twice.`);
}
