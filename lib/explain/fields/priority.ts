import type { FieldEntry } from '../field-entry';

/** How urgent it is. */
export const priority: readonly FieldEntry[] = [
  {
    path: 'Priority',
    title: 'Priority header field',
    family: 'other',
    what: 'How urgent the sender finds the request: emergency, urgent, normal or non-urgent.',
    writer: 'The client.',
    reader:
      'A person or a device may choose by it which call to take. In the network it gives no precedence.',
    spec: 'RFC 3261 §20.26',
  },
];
