import type { FieldEntry } from '../field-entry';

/** How a subscription stands. */
export const subscriptionState: readonly FieldEntry[] = [
  {
    path: 'Subscription-State',
    title: 'Subscription-State header field',
    family: 'other',
    what: 'How the subscription stands to which a NOTIFY belongs: active, pending or terminated.',
    writer: 'The notifier, in each NOTIFY.',
    reader: 'The subscriber refreshes, waits or subscribes again.',
    spec: 'RFC 6665 §8.2.3',
  },
  {
    path: 'Subscription-State.state',
    title: 'State of the subscription',
    family: 'other',
    what: 'active: it holds; pending: nobody has decided yet; terminated: it is over.',
    writer: 'The notifier.',
    reader: 'The subscriber acts on it.',
    spec: 'RFC 6665 §4.1.3',
  },
  {
    path: 'Subscription-State;expires',
    title: 'expires parameter of Subscription-State',
    family: 'other',
    what: 'How many seconds the subscription has left.',
    writer: 'The notifier; it may shorten what was asked for.',
    reader: 'The subscriber refreshes before they are over.',
    spec: 'RFC 6665 §4.1.3',
  },
  {
    path: 'Subscription-State;reason',
    title: 'reason parameter of Subscription-State',
    family: 'other',
    what: 'Why the subscription is over: deactivated, probation, rejected, timeout, giveup, noresource, invariant.',
    writer: 'The notifier.',
    reader: 'The subscriber decides by it whether and when to subscribe again.',
    spec: 'RFC 6665 §4.1.3',
  },
  {
    path: 'Subscription-State;retry-after',
    title: 'retry-after parameter of Subscription-State',
    family: 'other',
    what: 'How many seconds to wait before subscribing again.',
    writer: 'The notifier.',
    reader: 'The subscriber waits.',
    spec: 'RFC 6665 §4.1.3',
  },
];
