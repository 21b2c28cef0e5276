import { answerUnasked } from '../answer-unasked';
import type { Attempt } from '../challenge';
import type { Try } from './try';

const { solution, start } = answerUnasked;

export const tries: readonly Try[] = [
  {
    name: 'F3 once more, letter for letter',
    attempt: rewritten(
      ['nc=00000002', 'nc=00000001'],
      ['0a91c0f0ded2fba77f78842108241d73', 'fb435565e3b8d14aafad09f8bec61e73'],
    ),
    observed:
      'The registrar accepted 2 registrations and sent 401 twice. Why it answered 401 then: The nonce count 1 is not above the last one, 1: this may be a replay.',
  },
  {
    name: 'the count alone',
    attempt: rewritten(['0a91c0f0ded2fba77f78842108241d73', 'fb435565e3b8d14aafad09f8bec61e73']),
    observed:
      'The registrar accepted 2 registrations and sent 401 twice. Why it answered 401 then: The response is not what the password of bob gives for this nonce and this request.',
  },
  {
    name: 'a count of too few digits',
    attempt: rewritten(['nc=00000002', 'nc=2']),
    observed:
      'The registrar accepted 1 registration and sent 401 once. Why it answered 400 then: The nonce count is 2.',
  },
  {
    name: 'no second registration',
    attempt: { ...start, edits: [] },
    observed: 'The registrar accepted 1 registration and sent 401 once.',
  },
];

/** The solution, with these pieces of its text replaced. */
function rewritten(...changes: readonly (readonly [from: string, to: string])[]): Attempt {
  const edits = (solution.edits ?? []).map((edit) =>
    edit.kind === 'replace'
      ? { ...edit, text: changes.reduce((text, [from, to]) => text.replace(from, to), edit.text) }
      : edit,
  );
  return { ...solution, edits };
}
