import type { Command } from '@/lib/sim/scenario';
import { answersOf, callsOf, endOf, notesOf, registrationOf } from '../evidence';
import { accounts, alice, calls, phone, registers, scene, server } from '../scene';
import { type Failure, ofRealLife } from './failure';

/** The nonce of the last hour is too old, and the server does not say that it is only that. */
export const staleMissing: Failure = {
  ...ofRealLife,
  id: 'stale-missing',
  title: 'Registered for an hour, then the password is wrong',
  summary:
    'The first registration works. At the refresh the nonce is too old, the server asks again without stale=TRUE, and the phone takes its good password for a wrong one.',
  transports: ['udp', 'tcp'],
  accounts,
  breaks: [
    {
      message: 'F24',
      rule: 'auth-retry-credentials',
      because: 'the phone has dropped the challenge with the password that it took for wrong',
    },
  ],
  scenario: (options) =>
    scene(options, {
      nodes: [
        phone(options, { personality: { needsStale: true } }),
        server(options, {
          policy: { authentication: { stale: options.mended ? 'by-rule' : 'absent' } },
        }),
        alice(options),
      ],
      commands: [registers(0), calls(60_000), calls(3_700_000), ...(options.mended ? [] : typedAgain)],
      until: 3_800_000,
    }),
  failure: {
    number: 8,
    group: 'Digest authentication',
    asked: 'Why does the phone work for an hour and then say that its password is wrong?',
    broken: 'The nonces of the server end after five minutes, and its 401 never has the parameter stale.',
    seen: 'Registration and first call are fine. The refresh after 54 minutes brings the old nonce and gets a 401 without stale; its reason phrase says more, but phones do not read that. The phone stops and asks for a password, its binding ends at the full hour, and Alice’s second call finds nobody. Then Bob types the very same password again, and it is accepted.',
    why: 'A phone keeps the last challenge and answers it in advance, which saves two messages. A server forgets its nonces after a while. What it then sends is a 401 to credentials, and there stale makes the difference: TRUE says that the response was right and only the nonce old, so the phone computes anew and nobody notices. FALSE, or nothing, says that name or password were wrong, and with wrong ones a phone must not try again. A server that says TRUE always is no better: with a wrong password its phones try for ever.',
    fix: 'The server says stale=TRUE when the response fits and only the nonce is too old: the phone then answers the new nonce by itself. A phone can help itself, too: what was accepted before is worth one more try with a fresh challenge.',
    read: ['RFC 7616 §3.3', 'RFC 3261 §22.1', 'RFC 3261 §22.2'],
    rules: ['stale-meaning', 'auth-nonce-echo', 'auth-no-repeat'],
    symptom(run) {
      const gaveUp = run.entries.find(({ world }) => registrationOf(world, 'bob').phase === 'failed');
      const refusal = answersOf(run, 'server', 401).findLast(({ arrivedAt }) => arrivedAt === gaveUp?.at);
      const wasRight = notesOf(run, 'server').some(({ text }) => text.includes('password is right'));
      const failed = callsOf(endOf(run), 'alice').find(({ phase }) => phase === 'failed');
      return gaveUp && refusal && !/stale=true/i.test(refusal.text) && wasRight && failed?.phase === 'failed'
        ? `After ${Math.round(gaveUp.at / 60_000)} minutes a right password got a 401 without stale=TRUE, the phone gave up, and a call failed: ${failed.reason}`
        : undefined;
    },
  },
};

/** The phone asks for a password, and Bob types the one that it had. */
const typedAgain: readonly Command[] = [
  { at: 3_740_000, node: 'bob', name: 'password', argument: 'zanzibar' },
  registers(3_740_000),
];
