import type { Flow } from '../flow';
import { usualSettings } from '../usual-settings';
import { accounts, bobAndServer, countedCredentials, usualTransports, withoutDate } from './bob-and-server';
import { textsOf } from './printed/printed-flow';
import { section2_4 } from './printed/s2.4';
import { registeredBefore } from './registered-before';

/** RFC 3665 §2.4: Bob's phone removes all contacts, those of other devices too. */
export const cancellationOfRegistration: Flow = {
  id: '2.4',
  title: 'Cancellation of Registration',
  source: 'RFC 3665 §2.4',
  summary:
    'Bob’s phone removes all of Bob’s contacts at once: Contact is an asterisk and Expires is 0. The answer lists none, and calls to Bob find nobody until a phone registers again.',
  transports: usualTransports,
  settings: usualSettings,
  accounts,
  printed: textsOf(section2_4),
  differences: [countedCredentials],
  breaks: [withoutDate('F2')],
  scenario: (options) =>
    bobAndServer(options, {
      does: { name: 'remove-all' },
      serverDraws: { tag: ['1418nmdsrf'] },
      before: registeredBefore({ nonce: '88df84f1cac4341aea9c8ee6cbe5a359', hasMail: true }),
    }),
};
