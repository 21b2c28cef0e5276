import type { FieldEntry } from '../field-entry';

/** Extensions that must be understood. */
export const require: readonly FieldEntry[] = [
  {
    path: 'Require',
    title: 'Require header field',
    family: 'other',
    what: 'Extensions that the receiver must understand to handle this message.',
    writer: 'Whoever sends the message.',
    reader: {
      request:
        'The registrar checks it before it authenticates anybody (step 2): an extension that it does not know gets 420 Bad Extension.',
      response:
        'The client learns which of the extensions that it offered in Supported this response makes use of.',
    },
    spec: 'RFC 3261 §20.32',
  },
];
