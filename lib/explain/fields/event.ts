import type { FieldEntry } from '../field-entry';

/** What is subscribed to. */
export const event: readonly FieldEntry[] = [
  {
    path: 'Event',
    title: 'Event header field',
    family: 'other',
    what: 'The kind of state that a SUBSCRIBE asks for and a NOTIFY tells: presence, message-summary, reg.',
    writer: 'The subscriber in SUBSCRIBE, the notifier, who repeats it, in NOTIFY.',
    reader: 'Both ends find the subscription by it, comparing it byte by byte.',
    spec: 'RFC 6665 §8.2.1',
  },
  {
    path: 'Event.event-type',
    title: 'Event type',
    family: 'other',
    what: 'The package, and after dots its templates: presence.winfo is who watches presence.',
    writer: 'The subscriber; the notifier repeats it.',
    reader: 'It is compared byte by byte, with upper and lower case.',
    spec: 'RFC 6665 §8.2.1',
  },
  {
    path: 'Event;id',
    title: 'id parameter of Event',
    family: 'other',
    what: 'Tells several subscriptions to the same package in one dialog apart.',
    writer: 'The subscriber; the notifier repeats it.',
    reader: 'It is compared byte by byte.',
    spec: 'RFC 6665 §8.2.1',
  },
];
