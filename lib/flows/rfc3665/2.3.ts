import type { Flow } from '../flow';
import { usualSettings } from '../usual-settings';
import { accounts, bobAndServer, countedCredentials, usualTransports, withoutDate } from './bob-and-server';
import { textsOf } from './printed/printed-flow';
import { section2_3 } from './printed/s2.3';
import { registeredBefore } from './registered-before';

/** RFC 3665 §2.3: Bob's phone asks which contacts there are. */
export const requestForCurrentContactList: Flow = {
  id: '2.3',
  title: 'Request for Current Contact List',
  source: 'RFC 3665 §2.3',
  summary:
    'Bob’s phone asks which contacts are registered for Bob. A REGISTER without a Contact changes nothing; the answer lists every binding with the time that it has left.',
  transports: usualTransports,
  settings: usualSettings,
  accounts,
  printed: textsOf(section2_3),
  differences: [countedCredentials],
  breaks: [withoutDate('F2')],
  scenario: (options) =>
    bobAndServer(options, {
      does: { name: 'fetch' },
      serverDraws: { tag: ['jqoiweu75'] },
      // As printed: a nonce may hold any characters, the p among its digits too.
      before: registeredBefore({ nonce: 'df84f1cec4341ae6cbe5ap359a9c8e88', hasMail: true }),
    }),
};
