import { acceptThisRegister } from '../accept-this-register';
import { changedText } from './changed-text';
import type { Try } from './try';

const { start, solution } = acceptThisRegister;

export const tries: readonly Try[] = [
  {
    name: 'F3 as printed',
    attempt: start,
    observed:
      'The registrar answered 400. Authorization is malformed. Expected a comma before the next parameter.',
  },
  {
    name: 'the comma alone',
    attempt: changedText(start, 'com"\r\n nonce', 'com",\r\n nonce'),
    observed:
      'The registrar answered 400. The challenge offered qop="auth", so a client must choose one and bring nc and cnonce; this registrar insists.',
  },
  {
    name: 'a response of 31 digits',
    attempt: changedText(solution, '8bec61e73"', '8bec61e7"'),
    observed:
      'The registrar answered 400. A response of MD5 has 32 hexadecimal digits; this one has 31 characters.',
  },
  {
    name: 'a wrong response',
    attempt: changedText(solution, 'response="f', 'response="e'),
    observed:
      'The registrar answered 401. The response is not what the password of bob gives for this nonce and this request.',
  },
  {
    name: 'the right message, with its 200 lost',
    attempt: { edits: [...(solution.edits ?? []), { kind: 'drop', packet: 'server#2' }] },
    observed: 'The registrar wrote the binding, but its 200 did not reach Bob.',
  },
  {
    name: 'a registrar that is down',
    attempt: { edits: [{ kind: 'down', node: 'server', from: 0, to: 90_000 }] },
    observed: 'No request reached the registrar, so it did nothing.',
  },
  {
    name: 'a 401 that is lost',
    attempt: { edits: [{ kind: 'drop', packet: 'server#1' }] },
    observed:
      'The registrar answered 401. There are no credentials: the registrar asks for proof for the realm atlanta.example.com. The answer did not reach the phone.',
  },
];
