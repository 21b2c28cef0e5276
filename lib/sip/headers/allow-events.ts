import { tokenList } from '../grammar/token-list';

/** `Allow-Events: reg, presence.winfo` (RFC 6665 §8.2.2): the event packages that the sender knows. */
export const allowEvents = tokenList('Allow-Events', 'event-type', 'Expected an event package, such as reg', {
  compact: 'u',
});
