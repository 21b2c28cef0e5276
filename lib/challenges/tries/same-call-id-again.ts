import { sameCallIdAgain } from '../same-call-id-again';
import { changedText } from './changed-text';
import type { Try } from './try';

const { start, otherSolutions = [] } = sameCallIdAgain;
const [counted = start] = otherSolutions;

export const tries: readonly Try[] = [
  {
    name: 'the same number once more',
    attempt: changedText(counted, 'CSeq: 3', 'CSeq: 2'),
    observed:
      'The registrar answered 500. The binding was made with CSeq 2 of the same Call-ID: 2 is not later, so nothing is changed. Nothing was written into the row of sip:bob@192.0.2.201:5060 after the reboot.',
  },
  {
    name: 'another tag in From',
    attempt: changedText(changedText(counted, 'CSeq: 3', 'CSeq: 1'), 'tag=28f6a5bf', 'tag=581983ef'),
    observed:
      'The registrar answered 500. The binding was made with CSeq 2 of the same Call-ID: 1 is not later, so nothing is changed. Nothing was written into the row of sip:bob@192.0.2.201:5060 after the reboot.',
  },
  {
    name: 'another Contact, which is another row',
    attempt: changedText(changedText(counted, 'CSeq: 3', 'CSeq: 1'), '.201:5060>', '.201:5070>'),
    observed:
      'The registrar answered 200. The answer lists every binding with the time that it has left. Nothing was written into the row of sip:bob@192.0.2.201:5060 after the reboot.',
  },
];
