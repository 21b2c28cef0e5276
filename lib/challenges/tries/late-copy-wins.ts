import { lateCopyWins } from '../late-copy-wins';
import { changedText } from './changed-text';
import type { Try } from './try';

const { solution, otherSolutions = [] } = lateCopyWins;
const [counted = solution] = otherSolutions;

export const tries: readonly Try[] = [
  {
    name: 'the number of F3',
    attempt: changedText(counted, 'CSeq: 0', 'CSeq: 2'),
    observed:
      'The registrar answered 200, 200, 482, 200, and there was no row that the late copy could take away. Another transaction with this From tag, Call-ID and CSeq is still open: the same request came twice, or CSeq was not raised.',
  },
  {
    name: 'the number of F1',
    attempt: changedText(counted, 'CSeq: 0', 'CSeq: 1'),
    observed:
      'The registrar answered 200, 200, 482, 200, and there was no row that the late copy could take away. Another transaction with this From tag, Call-ID and CSeq is still open: the same request came twice, or CSeq was not raised.',
  },
  {
    name: 'within the memory of the transaction',
    attempt: { ...solution, choices: { late: '20' } },
    observed:
      'The registrar answered 200, 200, 200, and the late copy took no row away. A retransmission: the transaction answers it again, the registrar does not see it.',
  },
  {
    name: 'not late at all',
    attempt: { ...solution, choices: { late: '0' } },
    observed: 'No REGISTER arrived after one that was sent later.',
  },
  {
    name: 'F5 takes the row back itself',
    attempt: changedText(solution, '5060>\r\nContent', '5060>;expires=0\r\nContent'),
    observed:
      'The registrar answered 200, 200, 200, 200, and there was no row that the late copy could take away.',
  },
];
