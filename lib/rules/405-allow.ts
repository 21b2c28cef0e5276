import { changed } from './examples/changed';
import { F4 } from './examples/registration';
import { fieldOfStatus } from './reading/field-of-status';
import type { MessageRule } from './rule';

const REFUSED = changed(F4)`
  -SIP/2.0 200 OK
  +SIP/2.0 405 Method Not Allowed
  -Contact: <sips:bob@client.biloxi.example.com>;expires=3600
  +Allow: INVITE, ACK, CANCEL, BYE
`;

export const status405Allow: MessageRule = {
  id: '405-allow',
  scope: 'message',
  title: 'A 405 lists in Allow what is allowed',
  severity: 'warning',
  basis: 'MUST',
  spec: 'RFC 3261 §21.4.6',
  why: 'A server that is no registrar answers REGISTER with 405. By Allow a client learns that it has asked the wrong server and what it may ask there instead; without it the client has nothing but a number.',
  remedy: 'Add Allow with every method that this address takes; an empty one says none.',
  good: [REFUSED],
  bad: [
    changed(REFUSED)`
       SIP/2.0 405 Method Not Allowed
               ^^^
      -Allow: INVITE, ACK, CANCEL, BYE
    `,
  ],
  check: fieldOfStatus(405, 'Allow', 'which lists the methods that are allowed'),
};
