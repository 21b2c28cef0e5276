import type { FieldEntry } from '../field-entry';

/** The duration for all contacts of a REGISTER that have none of their own. */
export const expires: readonly FieldEntry[] = [
  {
    path: 'Expires',
    title: 'Expires header field',
    family: 'binding',
    what: 'Seconds for which the bindings should hold whose Contact has no expires parameter of its own. 0 removes them.',
    writer: {
      request: 'The client, as a wish.',
      response:
        'The registrar; in the answer to a REGISTER the expires parameter of each Contact is what counts.',
    },
    reader: {
      request:
        'The registrar uses it for each Contact without expires. It may shorten it, or refuse a brief one with 423.',
      response: 'The client should look at the expires parameter of its own Contact instead.',
    },
    spec: 'RFC 3261 §10.2.1.1',
  },
];
