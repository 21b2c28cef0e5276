import { attemptIn } from '@/lib/progress/progress';
import { note, readStored } from './progress-store';

/** Where a challenge keeps the reader's try, by its id: it is there again after the browser was closed. */
export const attemptStore = {
  read: (challenge: string): string => attemptIn(readStored(), challenge) ?? '',
  write: (challenge: string, link: string): boolean => note({ type: 'try', challenge, link }),
};
