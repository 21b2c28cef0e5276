import { nameInTheHash } from '../name-in-the-hash';
import { changedText } from './changed-text';
import type { Try } from './try';

const { solution } = nameInTheHash;

export const tries: readonly Try[] = [
  {
    name: 'the name alone, with the response of the other name',
    attempt: changedText(solution, '91981a61b783f46882f6f9d4bfc86087', '6aca491930161920f9b4a0be9c170ba1'),
    observed:
      'The registrar answered 401. The response is not what the password of bob gives for this nonce and this request.',
  },
  {
    name: 'the number once more',
    attempt: changedText(solution, 'username="bob"', 'username="2010"'),
    observed: 'The registrar answered 401: it refused the proof, and it does not say why.',
  },
  {
    name: 'another password in the phone',
    attempt: {
      edits: [
        { kind: 'command', command: { at: 1000, node: 'bob', name: 'password', argument: 'Zanzibar' } },
        { kind: 'command', command: { at: 1000, node: 'bob', name: 'register' } },
      ],
    },
    observed: 'The registrar answered 401: it refused the proof, and it does not say why.',
  },
];
