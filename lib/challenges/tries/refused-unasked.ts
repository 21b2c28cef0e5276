import { refusedUnasked } from '../refused-unasked';
import { changedText } from './changed-text';
import type { Try } from './try';

const { solution } = refusedUnasked;

export const tries: readonly Try[] = [
  {
    name: 'extensions that are offered only',
    attempt: changedText(solution, 'Require', 'Supported'),
    observed:
      'The first that the registrar answered was 401. There are no credentials: the realm biloxi.example.com is challenged.',
  },
  {
    name: 'a line that cannot be read',
    attempt: changedText(solution, 'gruu', 'gruu and path'),
    observed:
      'The registrar answered 400. Require is malformed. Expected a comma or the end of the line after this value of Require.',
  },
  {
    name: 'a 420 that only the edit says',
    attempt: { edits: [{ kind: 'replace', packet: 'server#1', text: 'SIP/2.0 420 Bad Extension\r\n\r\n' }] },
    observed:
      'The first that the registrar answered was 401. There are no credentials: the realm biloxi.example.com is challenged.',
  },
  {
    name: 'another domain',
    attempt: changedText(solution, 'REGISTER sip:biloxi', 'REGISTER sip:chicago'),
    observed:
      'The registrar answered 404. This registrar does not answer for chicago.example.com. The rule is that a proxy passes it on to there; that this one passes no registrations on is its own policy.',
  },
];
