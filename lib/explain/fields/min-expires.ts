import type { FieldEntry } from '../field-entry';

/** What a registrar names when an interval was too brief. */
export const minExpires: readonly FieldEntry[] = [
  {
    path: 'Min-Expires',
    title: 'Min-Expires header field',
    family: 'binding',
    what: 'The least number of seconds for which this registrar keeps a binding.',
    writer: 'The registrar, in every 423 Interval Too Brief.',
    reader: 'The client asks again, with an interval at least as long.',
    spec: 'RFC 3261 §10.2.8',
  },
];
