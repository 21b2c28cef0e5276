import { someoneElsesAddress } from '../someone-elses-address';
import { changedText } from './changed-text';
import type { Try } from './try';

export const tries: readonly Try[] = [
  {
    name: 'credentials of Alice, too',
    attempt: changedText(someoneElsesAddress.solution, 'username="bob"', 'username="alice"'),
    observed:
      'The registrar answered 401. The response is not what the password of alice gives for this nonce and this request.',
  },
  {
    name: 'a 403 that only the edit says',
    attempt: { edits: [{ kind: 'replace', packet: 'server#1', text: 'SIP/2.0 403 Forbidden\r\n\r\n' }] },
    observed:
      'The registrar answered 401. There are no credentials: the registrar asks for proof for the realm atlanta.example.com.',
  },
];
