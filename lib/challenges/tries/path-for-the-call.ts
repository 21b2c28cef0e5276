import { pathForTheCall } from '../path-for-the-call';
import { changedText } from './changed-text';
import type { Try } from './try';

const { solution } = pathForTheCall;

export const tries: readonly Try[] = [
  {
    name: 'Record-Route instead',
    attempt: changedText(solution, 'Path:', 'Record-Route:'),
    observed:
      'The table says sip:bob@10.1.0.20:5060. The server sent the INVITE to 10.1.0.20:5060, and no phone rings.',
  },
  {
    name: 'a phone that does not say that it knows Path',
    attempt: changedText(solution, 'Supported: path\r\n', ''),
    observed:
      'The table is empty: nobody can be called. The phone shows: Not registered: the registrar refused with 420 Bad Extension: Path without support: the request requires an extension that somebody on the way does not know.',
  },
  {
    name: 'the address of the phone as Path',
    attempt: changedText(solution, '192.0.2.111;lr', '10.1.0.20;lr'),
    observed:
      'The table says sip:bob@10.1.0.20:5060 by way of sip:10.1.0.20;lr. The server sent the INVITE to 10.1.0.20:5060, and no phone rings.',
  },
];
