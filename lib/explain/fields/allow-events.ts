import type { FieldEntry } from '../field-entry';

/** Events that can be subscribed to. */
export const allowEvents: readonly FieldEntry[] = [
  {
    path: 'Allow-Events',
    title: 'Allow-Events header field',
    family: 'other',
    what: 'Event packages that the sender understands, such as reg or presence.',
    writer: 'Whoever sends the message, if it does events at all; a 489 Bad Event must have it.',
    reader: 'The other side knows what it may subscribe to or publish.',
    spec: 'RFC 6665 §8.2.2',
  },
];
