import { answerToNobody } from '../answer-to-nobody';
import { changedText } from './changed-text';
import type { Try } from './try';

const { solution } = answerToNobody;
const choices = { transport: 'udp' };

export const tries: readonly Try[] = [
  {
    name: 'another Call-ID, which the phone does not look at',
    attempt: changedText(
      changedText(solution, 'z9hG4bKother', 'z9hG4bKnashds7'),
      'Call-ID: 1j9FpLxk3uxtm8tn',
      'Call-ID: other',
    ),
    observed:
      'The phone threw no answer away: each one that arrived fitted a request of the phone, by sent-by, branch and method. In the end the phone is registered.',
  },
  {
    name: 'an answer that is lost',
    attempt: { choices, edits: [{ kind: 'drop', packet: 'server#1' }] },
    observed:
      'The phone threw no answer away: each one that arrived fitted a request of the phone, by sent-by, branch and method. In the end the phone is registered.',
  },
  {
    name: 'an answer that is no message',
    attempt: { choices, edits: [{ kind: 'replace', packet: 'server#1', text: 'nonsense\r\n\r\n' }] },
    observed:
      'That tells nothing about transactions: The text is no message of SIP: it is dropped. In the end the phone is registered.',
  },
  {
    name: 'all repetitions lost as well',
    attempt: {
      ...solution,
      edits: [...(solution.edits ?? []), { kind: 'drop', packet: 'bob#2', repeats: true }],
    },
    observed:
      'No transaction of this phone is open under the branch of its top Via and the method of its CSeq: it is over, or there never was one. The response is dropped. In the end the phone is not registered.',
  },
];
