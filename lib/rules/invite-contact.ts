import { INVITE } from './examples/call';
import { changed } from './examples/changed';
import { dialogContact } from './reading/dialog-contact';
import { requestLine } from './reading/start';
import type { MessageRule } from './rule';

export const inviteContact: MessageRule = {
  id: 'invite-contact',
  scope: 'message',
  title: 'An INVITE has one Contact, a SIP or SIPS URI',
  severity: 'error',
  basis: 'MUST',
  spec: 'RFC 3261 §8.1.1.8',
  why: 'Contact says where the phone itself can be reached: the BYE of the other side and its later requests go there. Without one the called phone refuses the INVITE, mostly with 400, or the call cannot be ended from its side.',
  remedy: 'Add one Contact with the address of this phone, the same as in its REGISTER.',
  good: [INVITE],
  bad: [
    changed(INVITE)`
       INVITE sip:bob@biloxi.example.com SIP/2.0
       ^^^^^^
      -Contact: <sip:alice@client.atlanta.example.com>
    `,
    changed(INVITE)`
       Contact: <sip:alice@client.atlanta.example.com>
      +Contact: <sip:alice@pc33.atlanta.example.com>
                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    `,
    changed(INVITE)`
      -Contact: <sip:alice@client.atlanta.example.com>
      +Contact: <tel:+12155550100>
                 ^^^^^^^^^^^^^^^^
    `,
    changed(INVITE)`
      -Contact: <sip:alice@client.atlanta.example.com>
      +Contact: *
                ^
    `,
  ],
  check: (message) => {
    const method = requestLine(message)?.method;
    return method?.value === 'INVITE' ? dialogContact(message, method, 'an INVITE') : [];
  },
};
