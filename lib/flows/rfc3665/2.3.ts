import type { Flow } from '../flow';
import { accounts, bobAndServer, usualTransports } from './bob-and-server';
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
  accounts,
  printed: textsOf(section2_3),
  differences: [
    {
      message: 'F1',
      header: 'Authorization',
      because:
        'the RFC sends neither qop nor nc nor cnonce; ours is a real digest, computed with the password zanzibar, and counts the second use of the nonce',
      spec: 'RFC 3261 §22.4',
    },
  ],
  breaks: [
    {
      message: 'F2',
      rule: '200-date',
      because: 'the RFC prints no Date in its responses, and a phone can do without',
    },
  ],
  scenario: (options) =>
    bobAndServer(options, {
      does: { name: 'fetch' },
      bobDraws: {
        branch: ['nashds7'],
        tag: ['a73kszlfl'],
        'call-id': ['1j9FpLxk3uxtm8tn'],
        cnonce: ['0a4f113b'],
      },
      serverDraws: { tag: ['jqoiweu75'] },
      // As printed: a nonce may hold any characters, the p among its digits too.
      before: registeredBefore({ nonce: 'df84f1cec4341ae6cbe5ap359a9c8e88', hasMail: true }),
    }),
};
