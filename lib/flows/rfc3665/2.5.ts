import type { Flow } from '../flow';
import { usualSettings } from '../usual-settings';
import { accounts, bobAndServer, usualTransports } from './bob-and-server';
import { textsOf } from './printed/printed-flow';
import { section2_5 } from './printed/s2.5';

/** RFC 3665 §2.5: Bob types a wrong password, is challenged again and has to be asked: the phone stops. */
export const unsuccessfulRegistration: Flow = {
  id: '2.5',
  title: 'Unsuccessful Registration',
  source: 'RFC 3665 §2.5',
  summary:
    'Bob has typed a wrong password. The registrar challenges, does not accept the credentials and challenges again, without saying whether user or password was wrong. The second 401 says stale=FALSE, so that the phone knows better than to send the same again.',
  transports: usualTransports,
  settings: usualSettings,
  accounts,
  printed: textsOf(section2_5),
  differences: [
    {
      message: 'F1',
      header: 'Via',
      because:
        'received is written by the server that gets a request, and the RFC prints it in the request itself',
      spec: 'RFC 3261 §18.2.1',
    },
    {
      message: 'F1',
      header: 'Max-Forwards',
      because: 'every request has Max-Forwards, and the RFC has forgotten it here',
      spec: 'RFC 3261 §8.1.1.6',
    },
    {
      message: 'F3',
      header: 'From',
      because:
        'a request that is sent again with credentials should keep From, tag included; the RFC prints another tag than in F1, JueHGuidj28dfga',
      spec: 'RFC 3261 §8.1.3.5',
    },
    {
      message: 'F3',
      header: 'Authorization',
      because:
        'the RFC sends neither qop nor nc nor cnonce although the challenge offered qop="auth"; ours is a real digest, computed with the password zanzibra, which is not Bob’s',
      spec: 'RFC 3261 §22.4',
    },
    {
      message: 'F4',
      header: 'From',
      because: 'a response copies From from its request, and our F3 keeps the tag of F1',
      spec: 'RFC 3261 §8.2.6.2',
    },
    {
      message: 'F4',
      header: 'Start-Line',
      because: 'the reason phrase is for people, and our registrar says in it what is wrong',
      spec: 'RFC 3261 §7.2',
    },
  ],
  breaks: [
    {
      message: 'F2',
      rule: 'challenge-md5-only',
      because: 'the RFC, which is of 2003, challenges with MD5, and so do most servers to this day',
    },
    {
      message: 'F3',
      rule: 'auth-response-value',
      because: 'the wrong password is what this flow is about',
    },
    {
      message: 'F4',
      rule: 'challenge-md5-only',
      because: 'it is the same challenge with another nonce',
    },
  ],
  scenario: (options) =>
    bobAndServer(options, {
      does: { name: 'register' },
      typed: 'zanzibra',
      serverDraws: {
        tag: ['1410948204', '1410948204'],
        nonce: ['f1cec4341ae6ca9c8e88df84be55a359', '84f1c1ae6cbe5ua9c8e88dfa3ecm3459'],
      },
    }),
};
