import { refusedUnasked } from '../refused-unasked';
import { changedText } from './changed-text';
import type { Try } from './try';

const { solution } = refusedUnasked;

export const tries: readonly Try[] = [
  {
    name: 'extensions that are offered only',
    attempt: changedText(solution, 'Require', 'Supported'),
    observed:
      'The first that the registrar answered was 401. There are no credentials: the registrar asks for proof for the realm biloxi.example.com.',
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
      'The first that the registrar answered was 401. There are no credentials: the registrar asks for proof for the realm biloxi.example.com.',
  },
  {
    name: 'another domain',
    attempt: changedText(solution, 'REGISTER sip:biloxi', 'REGISTER sip:chicago'),
    observed:
      'The registrar answered 404. This registrar does not answer for chicago.example.com. A proxy would pass it on to that domain; this one passes no registrations on, which it may decide for itself.',
  },
];
