import { removeField } from '@/lib/sip/header-edits';
import { fieldsNamed } from '@/lib/sip/values-of';
import { changed } from './examples/changed';
import { OK } from './examples/registration';
import { answeredMethod } from './reading/answered-method';
import { fixBy } from './reading/fixes';
import type { MessageRule } from './rule';

export const recordRouteIn200: MessageRule = {
  id: 'record-route-in-200',
  scope: 'message',
  title: 'A response to a REGISTER has no Record-Route',
  severity: 'error',
  basis: 'MUST',
  spec: 'RFC 3261 §10.3',
  why: 'A registration makes no dialog, so there is no route to record. A server that copies the header field from the request, as it would for a call, can lead a phone to send everything through that proxy from then on. What tells a phone which way its later requests should take is Service-Route.',
  remedy: 'Leave it out; write Service-Route (RFC 3608) for the way of later requests.',
  good: [
    changed(OK)`
       Contact: <sips:bob@client.biloxi.example.com>;expires=3600
      +Service-Route: <sip:p1.example.com;lr>
    `,
  ],
  bad: [
    changed(OK)`
       Contact: <sips:bob@client.biloxi.example.com>;expires=3600
      +Record-Route: <sip:p1.example.com;lr>
       ^^^^^^^^^^^^
    `,
  ],
  check: (message) => {
    if (answeredMethod(message) !== 'REGISTER') return [];
    return fieldsNamed(message, 'Record-Route').map((field) => ({
      from: field.name.from,
      to: field.name.to,
      message: 'Expected no Record-Route in the response to a REGISTER',
      ...fixBy('Remove it', removeField(message, field)),
    }));
  },
};
