import { changed } from './examples/changed';
import { ANSWER } from './examples/session';
import { answeredMethod } from './reading/answered-method';
import { dialogContact } from './reading/dialog-contact';
import { isSuccess, statusLine } from './reading/start';
import type { MessageRule } from './rule';

export const invite2xxContact: MessageRule = {
  id: 'invite-2xx-contact',
  scope: 'message',
  title: 'A 200 to an INVITE has one Contact, a SIP or SIPS URI',
  severity: 'error',
  basis: 'MUST',
  spec: 'RFC 3261 §12.1.1',
  why: 'The calling phone sends its ACK to the Contact of the 200, and the BYE after it. Without one it has no address for them: the called phone sends its 200 again and again, and gives up half a minute later in the midst of the talk.',
  remedy: 'Add one Contact with the address of the phone that answers.',
  good: [ANSWER],
  bad: [
    changed(ANSWER)`
       SIP/2.0 200 OK
               ^^^
      -Contact: <sip:bob@client.biloxi.example.com>
    `,
    changed(ANSWER)`
      -Contact: <sip:bob@client.biloxi.example.com>
      +Contact: <sip:bob@client.biloxi.example.com>, <sip:bob@client.chicago.example.com>
                                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    `,
  ],
  check: (message) => {
    const status = statusLine(message)?.status;
    if (!status || !isSuccess(message) || answeredMethod(message) !== 'INVITE') return [];
    return dialogContact(message, status, `a ${status.value} to an INVITE`);
  },
};
