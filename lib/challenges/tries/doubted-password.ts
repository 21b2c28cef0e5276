import { doubtedPassword } from '../doubted-password';
import { changedText } from './changed-text';
import type { Try } from './try';

const { solution } = doubtedPassword;

export const tries: readonly Try[] = [
  {
    name: 'a nonce that lasts',
    attempt: { choices: { nonce: '300' } },
    observed:
      'The registrar never met a right password with a bad nonce, and as long as it was right, the phone did not take it for wrong.',
  },
  {
    name: 'TRUE in small letters',
    attempt: changedText(solution, 'stale=FALSE', 'stale=true'),
    observed:
      'The registrar found the password right and only the nonce bad, and as long as it was right, the phone did not take it for wrong.',
  },
  {
    name: 'silence in the place of the answer',
    attempt: { edits: [{ kind: 'drop', packet: 'server#3', repeats: true }] },
    observed:
      'The registrar found the password right and only the nonce bad, and as long as it was right, the phone did not take it for wrong.',
  },
];
