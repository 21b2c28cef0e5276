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
];
