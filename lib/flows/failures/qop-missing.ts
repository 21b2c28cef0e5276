import { counted } from '@/lib/text/counted';
import { answersOf, endOf, registrationOf, requestsOf } from '../evidence';
import { accounts, phone, registers, scene, server } from '../scene';
import { type Failure, ofRealLife } from './failure';

/** The server offers qop and wants it, and the phone answers as in the days before it. */
export const qopMissing: Failure = {
  ...ofRealLife,
  id: 'qop-missing',
  title: 'The old formula for a new challenge',
  summary:
    'The challenge offers qop, the phone answers in the old form without nc and cnonce. The server insists, and refuses a response that is right by its own formula.',
  transports: ['udp', 'tcp'],
  accounts,
  breaks: [
    {
      message: 'F3',
      rule: 'auth-qop-required',
      because: 'the phone does not know qop',
    },
  ],
  scenario: (options) =>
    scene(options, {
      nodes: [phone(options, { personality: { qop: options.mended ? 'auth' : 'ignore' } }), server(options)],
      commands: [registers(0)],
      until: 60_000,
    }),
  failure: {
    number: 6,
    group: 'Digest authentication',
    asked: 'Why does my old phone work with the old server and get 400 from the new one?',
    broken: 'The phone knows only the digest of RFC 2069, which has no qop, no nc and no cnonce.',
    seen: 'The 401 says qop="auth". The credentials in F3 have no qop, and the server answers 400: Authorization has no qop.',
    why: 'There are two formulas. The old one hashes three parts: user and password, nonce, method and URI. The newer one adds qop, a count of the uses of the nonce and a random value of the client, which makes it harder to prepare guesses and lets a server notice a repeated request. The challenge decides: where it offers qop, the client chooses one and sends all three; where it offers none, the client must send none of them. A phone that has only one formula fails with half of the servers, in one direction or the other. In the challenge qop stands in quotation marks, in the credentials it does not.',
    fix: 'The phone looks at the challenge first: with qop it takes the formula of six parts, without qop that of three.',
    read: ['RFC 3261 §22.4', 'RFC 7616 §3.4.1', 'RFC 7616 §3.4'],
    rules: [
      'challenge-qop',
      'auth-qop-required',
      'auth-qop-missing',
      'auth-qop-unsolicited',
      'auth-unquoted-params',
      'auth-cnonce-nc',
    ],
    symptom(run) {
      const offered = answersOf(run, 'server', 401).some(({ text }) => /\bqop="/.test(text));
      const ignored = requestsOf(run, 'bob', 'REGISTER').filter(
        ({ text }) => /^Authorization:/m.test(text) && !/\bqop=/.test(text),
      ).length;
      const { phase } = registrationOf(endOf(run), 'bob');
      return offered && ignored > 0 && phase === 'failed'
        ? `The challenge offers qop, ${counted(ignored, 'REGISTER')} with credentials had none, and the phone gave up.`
        : undefined;
    },
  },
};
