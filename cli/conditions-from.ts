import { readShare } from '@/lib/ladder/read-share';
import type { Edit } from '@/lib/sim/edit';
import type { LinkConditions } from '@/lib/sim/scenario';
import type { Arguments } from './arguments';
import { type Participants, participant } from './participants';
import { timeFrom } from './time-from';
import { UsageError } from './usage-error';

type Key = keyof LinkConditions;

/** Whether a value is about all that travels: those of `--duplicate` and `--delay` may name a packet instead. */
export function isForAll(option: string, value: string): boolean {
  if (option === 'duplicate') return readShare(value) !== undefined;
  return option !== 'delay' || !/[#=]/.test(value);
}

/**
 * The stretch of bad network that `--loss`, `--corrupt`, `--duplicate`, `--delay` and `--jitter` ask for, between whom
 * and when `--from`, `--to`, `--since` and `--until` say; none where none of them is given.
 */
export function conditionsFrom(given: Arguments, participants: Participants): readonly Edit[] {
  const read = <K extends Key, V>(key: K, reader: (text: string, option: string) => V) => {
    const property: { [P in K]?: V } = {};
    const text = given.values(key).findLast((value) => isForAll(key, value));
    if (text !== undefined) property[key] = reader(text, `--${key}`);
    return property;
  };
  const node = (id: string, option: string) => participant(participants, id, option);
  const effects = {
    ...read('loss', shareFrom),
    ...read('duplicate', shareFrom),
    ...read('corrupt', shareFrom),
    ...read('delay', timeFrom),
    ...read('jitter', timeFrom),
  };
  const stretch = {
    ...read('from', node),
    ...read('to', node),
    ...read('since', timeFrom),
    ...read('until', timeFrom),
  };
  if ((stretch.until ?? Infinity) <= (stretch.since ?? 0)) {
    throw new UsageError('The time of --until has to be later than that of --since.');
  }
  if (Object.keys(effects).length > 0) return [{ kind: 'link', conditions: { ...stretch, ...effects } }];
  const [limit] = Object.keys(stretch);
  if (limit === undefined) return [];
  throw new UsageError(
    `The option --${limit} needs another that says what becomes of the messages, such as --loss 20.`,
  );
}

function shareFrom(text: string, option: string): number {
  const share = readShare(text);
  if (share !== undefined) return share;
  throw new UsageError(`Expected a share from 0 to 100 % for ${option}, and found "${text}".`);
}
