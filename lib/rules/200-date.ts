import { cseq } from '@/lib/sip/headers/cseq';
import { fieldsNamed, firstOf } from '@/lib/sip/values-of';
import { changed } from './examples/changed';
import { OK } from './examples/registration';
import { statusLine } from './reading/start';
import type { MessageRule } from './rule';

export const status200Date: MessageRule = {
  id: '200-date',
  scope: 'message',
  title: 'A 200 to a REGISTER tells the time',
  severity: 'info',
  basis: 'SHOULD',
  spec: 'RFC 3261 §10.3',
  why: 'A simple phone has no clock that runs on while it is switched off, and sets it by the Date of the 200 to its registration. Without one it shows the year 2000 and refuses certificates that are not valid yet. Few registrars send Date and few phones need it, so this is a remark.',
  remedy: 'Add Date with the present time in GMT to the 200.',
  good: [
    changed(OK)`
       Contact: <sips:bob@client.biloxi.example.com>;expires=3600
      +Date: Sun, 22 Nov 2026 16:50:04 GMT
    `,
  ],
  bad: [
    changed(OK)`
       SIP/2.0 200 OK
               ^^^
    `,
  ],
  check: (message) => {
    const status = statusLine(message)?.status;
    const isRegistration = firstOf(message, cseq)?.method.value === 'REGISTER';
    if (status?.value !== 200 || !isRegistration || fieldsNamed(message, 'Date').length > 0) return [];
    return [
      {
        from: status.from,
        to: status.to,
        message: 'Expected Date in the 200, by which a phone sets its clock',
      },
    ];
  },
};
