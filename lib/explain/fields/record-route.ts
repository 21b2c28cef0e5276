import { displayNameEntry } from '../display-name-entry';
import type { FieldEntry } from '../field-entry';

/** It has no effect in a REGISTER. */
export const recordRoute: readonly FieldEntry[] = [
  {
    path: 'Record-Route',
    title: 'Record-Route header field',
    family: 'other',
    what: 'The wish of a proxy to stay on the way for a whole dialog. In a REGISTER it does nothing, since there is no dialog.',
    writer: 'A proxy on the way.',
    reader:
      'A registrar ignores it in a REGISTER and puts none into its response; for registrations there is Path.',
    spec: 'RFC 3261 §10.3',
  },
  {
    path: 'Record-Route.uri',
    title: 'URI in Record-Route',
    family: 'other',
    what: 'The proxy that wants to stay on the way.',
    writer: { request: 'That proxy, on top of those before it.', response: 'Copied from the request.' },
    reader: 'Both ends of a dialog put it as Route into their later requests.',
    spec: 'RFC 3261 §16.6',
    kin: { group: 'hop', why: 'The same proxy, where it asked to be on the way and where the way is used.' },
  },
  displayNameEntry('Record-Route', 'other', 'RFC 3261 §20.30'),
];
