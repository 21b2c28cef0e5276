import { fieldsNamed } from '@/lib/sip/values-of';
import { changed } from './examples/changed';
import { OK } from './examples/registration';
import { statusLine } from './reading/start';
import type { MessageRule } from './rule';

const refusal = changed(OK)`
  -SIP/2.0 200 OK
  +SIP/2.0 420 Bad Extension
  -Contact: <sips:bob@client.biloxi.example.com>;expires=3600
  +Unsupported: outbound
`;

export const status420Unsupported: MessageRule = {
  id: '420-unsupported',
  scope: 'message',
  title: 'A 420 lists in Unsupported what the server does not know',
  severity: 'error',
  basis: 'MUST',
  spec: 'RFC 3261 §21.4.15',
  why: 'The client required something that the server does not have, and can try again without it if it learns what that is. A 420 that does not say leaves it to guess, and most phones give up.',
  remedy: 'Add Unsupported with the option tags of Require that the server does not know.',
  good: [refusal],
  bad: [
    changed(refusal)`
       SIP/2.0 420 Bad Extension
               ^^^
      -Unsupported: outbound
    `,
  ],
  check: (message) => {
    const status = statusLine(message)?.status;
    if (status?.value !== 420 || fieldsNamed(message, 'Unsupported').length > 0) return [];
    return [{ from: status.from, to: status.to, message: 'Expected Unsupported in a 420' }];
  },
};
