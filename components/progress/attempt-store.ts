import { attemptIn } from '@/lib/progress/progress';
import { note, readStored } from './progress-store';

/** The tries that this page goes on with, by their challenges: another tab may go on with another one. */
const held = new Map<string, string>();

/** Where a challenge keeps the reader's try, by its id: it is there again after the browser was closed. */
export const attemptStore = {
  read(challenge: string): string {
    const link = attemptIn(readStored(), challenge) ?? '';
    held.set(challenge, link);
    return link;
  },
  write(challenge: string, link: string): boolean {
    const former = held.get(challenge);
    held.set(challenge, link);
    return note({ type: 'try', challenge, link, ...(former === undefined ? {} : { former }) });
  },
};
