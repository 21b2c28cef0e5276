import { removeField } from '@/lib/sip/header-edits';
import { fieldsNamed } from '@/lib/sip/values-of';
import { changed } from './examples/changed';
import { F1 } from './examples/registration';
import { fixBy } from './reading/fixes';
import { isRegister } from './reading/start';
import type { MessageRule } from './rule';

export const recordRouteInRegister: MessageRule = {
  id: 'record-route-in-register',
  scope: 'message',
  title: 'A REGISTER has no Record-Route',
  severity: 'info',
  basis: 'policy',
  spec: 'RFC 3261 §10.2',
  why: 'A proxy records its route to stay on the way of a dialog, and a registration makes none: the registrar has to ignore it. A proxy that adds it to every request, as simple configurations do, believes that calls to the phone will pass it again, and they do not.',
  remedy: 'Leave it out. A proxy that is to carry the calls to a phone adds Path (RFC 3327).',
  good: [
    changed(F1)`
       Max-Forwards: 70
      +Supported: path
      +Path: <sip:p1.example.com;lr>
    `,
  ],
  bad: [
    changed(F1)`
       Max-Forwards: 70
      +Record-Route: <sip:p1.example.com;lr>
       ^^^^^^^^^^^^
    `,
  ],
  check: (message) => {
    if (!isRegister(message)) return [];
    return fieldsNamed(message, 'Record-Route').map((field) => ({
      from: field.name.from,
      to: field.name.to,
      message: 'Expected no Record-Route in a REGISTER, where it means nothing',
      ...fixBy('Remove it', removeField(message, field)),
    }));
  },
};
