import type { Flow } from '../flow';
import { usualSettings } from '../usual-settings';
import { printed } from './2.1-printed';
import { accounts, bobAndServer, usualTransports, withoutDate } from './bob-and-server';

/** RFC 3665 §2.1: Bob's phone has no binding yet, registers, is challenged and registers again with credentials. */
export const successfulNewRegistration: Flow = {
  id: '2.1',
  title: 'Successful New Registration',
  source: 'RFC 3665 §2.1',
  summary:
    'Bob’s phone tells the registrar where Bob can be reached. The registrar first asks for proof that it is Bob; the phone sends the request again with credentials, and the registrar stores the binding.',
  transports: usualTransports,
  settings: usualSettings,
  accounts,
  printed,
  differences: [
    {
      message: 'F3',
      header: 'From',
      because:
        'a request that is sent again with credentials should keep From, tag included; the RFC prints another tag than in F1, ja743ks76zlflH',
      spec: 'RFC 3261 §8.1.3.5',
    },
    {
      message: 'F3',
      header: 'Authorization',
      because:
        'the RFC leaves out the comma after the realm (erratum 4047) and one digit of the response, and sends neither qop nor nc nor cnonce although the challenge offered qop="auth"; ours is a real digest, computed with the password zanzibar',
      spec: 'RFC 3261 §22.4',
    },
    {
      message: 'F4',
      header: 'From',
      because: 'a response copies From from its request, and our F3 keeps the tag of F1',
      spec: 'RFC 3261 §8.2.6.2',
    },
  ],
  breaks: [
    {
      message: 'F2',
      rule: 'challenge-md5-only',
      because: 'the RFC, which is of 2003, challenges with MD5, and so do most servers to this day',
    },
    withoutDate('F4'),
  ],
  scenario: (options) =>
    bobAndServer(options, {
      does: { name: 'register' },
      serverDraws: {
        tag: ['1410948204', '37GkEhwl6'],
        nonce: ['ea9c8e88df84f1cec4341ae6cbe5a359'],
      },
    }),
};
