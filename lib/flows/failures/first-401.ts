import { counted, times } from '@/lib/text/counted';
import { answersOf, notesOf } from '../evidence';
import { accounts, phone, registers, scene, server } from '../scene';
import { type Failure, ofRealLife } from './failure';

/** A guard bans whoever gets a 401, and every registration begins with one. */
export const first401: Failure = {
  ...ofRealLife,
  id: 'first-401',
  title: 'Banned for being asked',
  summary:
    'Each registration begins with a 401, which only asks for credentials. A guard in front of the server counts them all as wrong passwords and shuts out a phone that did nothing wrong.',
  transports: ['udp', 'tcp'],
  accounts,
  breaks: [],
  scenario: (options) =>
    scene(options, {
      nodes: [
        phone(options, { expires: 120, personality: { keepsCredentials: false, refreshAt: 0.5 } }),
        server(options, {
          policy: {
            authentication: {
              lockout: { failures: 3, silence: 600_000, ...(options.mended ? {} : { every401: true }) },
            },
          },
        }),
      ],
      commands: [registers(0)],
      until: 240_000,
    }),
  failure: {
    number: 1,
    group: 'Digest authentication',
    asked: 'Why do I see a 401 in every registration, and why was a phone with the right password banned?',
    broken: 'The guard of the server counts every 401 and bans an address after the third.',
    seen: 'Twice four messages: REGISTER, 401, REGISTER, 200. After the third 401 the server is silent, and the phone, which was registered all the time, loses its registration.',
    why: 'A REGISTER without credentials is not wrong. The server answers 401 to hand out a nonce, and the phone sends the request again with a CSeq one higher and credentials that only this nonce makes possible. So the first 401 is a question, and only a 401 to credentials can be a refusal; even that is none if it says stale=TRUE. Who reads nothing but the number 401 in a log cannot tell them apart. The more often a phone registers, the sooner it is banned.',
    fix: 'The guard counts a 401 only if the request had credentials and the response was wrong. Besides, a phone that keeps the nonce for its next request is asked less often.',
    read: ['RFC 3261 §22.2', 'RFC 3261 §21.4.2', 'RFC 3665 §2.1', 'RFC 7616 §3.3'],
    rules: ['auth-retry-cseq', 'auth-nc-increasing'],
    symptom(run) {
      const questions = answersOf(run, 'server', 401).length;
      const unheard = notesOf(run, 'server').filter(({ text }) => text.startsWith('Too many 401s')).length;
      const wrong = notesOf(run, 'server').some(({ text }) => text.includes('is not what the password'));
      return unheard > 0 && !wrong
        ? `401 came ${times(questions)} without any wrong password, and ${counted(unheard, 'REGISTER')} after that had no answer.`
        : undefined;
    },
  },
};
