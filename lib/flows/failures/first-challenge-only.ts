import { answersOf, endOf, registrationOf, requestsOf } from '../evidence';
import { accounts, phone, registers, scene, server } from '../scene';
import { type Failure, ofRealLife } from './failure';

/** The server offers a new algorithm above the old one, and the phone looks at the topmost alone. */
export const firstChallengeOnly: Failure = {
  ...ofRealLife,
  id: 'first-challenge-only',
  title: 'The answer was in the second line',
  summary:
    'The server asks with SHA-256 and, for older phones, with MD5. The phone knows MD5, but reads only the first challenge and stops there.',
  transports: ['udp', 'tcp'],
  accounts,
  breaks: [],
  scenario: (options) =>
    scene(options, {
      nodes: [
        phone(options, {
          personality: { algorithms: ['MD5'], firstChallengeOnly: !options.mended },
        }),
        server(options, { policy: { authentication: { algorithms: ['SHA-256', 'MD5'] } } }),
      ],
      commands: [registers(0)],
      until: 60_000,
    }),
  failure: {
    number: 9,
    group: 'Digest authentication',
    asked: 'Why did all our older phones drop out when the provider added SHA-256, although MD5 still works?',
    broken: 'The phone looks at the first WWW-Authenticate of a 401 and at no other.',
    seen: 'The 401 has two challenges, SHA-256 above MD5. There is no F3: the phone says that it does not know the algorithm.',
    why: 'A challenge names one algorithm, so a server that knows several sends several, the one that it likes best on top. The phone takes the topmost that it knows and skips what it does not know; that is how SHA-256 can be introduced without changing every phone on the same day. A phone from before that time may never have seen two challenges. The same list has a weak side: whoever can take the upper line away on the path makes everybody use MD5.',
    fix: 'The phone skips challenges that it cannot answer and takes the topmost that it can.',
    read: ['RFC 8760 §2.4', 'RFC 8760 §2.3', 'RFC 7616 §3.7'],
    rules: ['challenge-alg-distinct', 'auth-topmost-supported', 'challenge-md5-only', 'auth-response-length'],
    symptom(run) {
      const offered = answersOf(run, 'server', 401)
        .at(0)
        ?.text.match(/^WWW-Authenticate:/gm)?.length;
      const state = registrationOf(endOf(run), 'bob');
      return state.phase === 'failed' &&
        offered !== undefined &&
        requestsOf(run, 'bob', 'REGISTER').length === 1
        ? `The 401 has ${offered} challenges and stays without an answer. ${state.reason}`
        : undefined;
    },
  },
};
