import type { FieldEntry } from '../field-entry';

/** Extensions for which a request was refused. */
export const unsupported: readonly FieldEntry[] = [
  {
    path: 'Unsupported',
    title: 'Unsupported header field',
    family: 'other',
    what: 'The extensions for which the request was refused.',
    writer: 'The server, in a 420 Bad Extension: those of Require that it does not know.',
    reader: 'The client may try again without them.',
    spec: 'RFC 3261 §20.40',
  },
];
