import { answersOf, callsOf, endOf, notesOf, registrationOf } from './evidence';
import { type Failure, ofRealLife } from './failure';
import { accounts, alice, domain, phone, scene, server } from './scene';

/** The nonce of the last hour is too old, and the server does not say that it is only that. */
export const staleMissing: Failure = {
  ...ofRealLife,
  id: 'stale-missing',
  title: 'Registered for an hour, then the password is wrong',
  summary:
    'The first registration works. At the refresh the nonce is too old, the server asks again without stale=TRUE, and the phone takes its good password for a wrong one.',
  transports: ['udp', 'tcp'],
  accounts,
  breaks: [],
  scenario: (options) =>
    scene(options, {
      nodes: [
        phone(options, { personality: { needsStale: true } }),
        server(options, {
          policy: { authentication: { stale: options.mended ? 'by-rule' : 'absent' } },
        }),
        alice(options),
      ],
      commands: [
        { at: 0, node: 'bob', name: 'register' },
        { at: 60_000, node: 'alice', name: 'call', argument: `sip:bob@${domain}` },
        { at: 3_700_000, node: 'alice', name: 'call', argument: `sip:bob@${domain}` },
      ],
      until: 3_760_000,
    }),
  failure: {
    number: 8,
    group: 'Digest authentication',
    asked: 'Why does the phone work for an hour and then say that its password is wrong?',
    broken: 'The nonces of the server end after five minutes, and its 401 never has the parameter stale.',
    seen: 'Registration and first call are fine. The refresh after 54 minutes brings the old nonce and gets a 401 without stale; its reason phrase says more, but phones do not read that. The phone stops, its binding ends at the full hour, and Alice’s second call finds nobody.',
    why: 'A phone keeps the last challenge and answers it in advance, which saves two messages. A server forgets its nonces after a while. What it then sends is a 401 to credentials, and there stale makes the difference: TRUE says that the password was right and only the nonce old, so the phone computes anew and nobody notices. FALSE, or nothing, says that name or password were wrong, and with wrong ones a phone must not try again. A server that says TRUE always is no better: with a wrong password its phones try for ever.',
    fix: 'The server says stale=TRUE when the response fits and only the nonce is too old. A phone can help itself: what was accepted before is worth one more try with a fresh challenge.',
    read: ['RFC 7616 §3.3', 'RFC 3261 §22.1', 'RFC 3261 §22.2'],
    rules: ['stale-meaning', 'auth-nonce-echo', 'auth-no-repeat'],
    symptom(run) {
      const world = endOf(run);
      const late = callsOf(world, 'alice').at(1);
      const silent = notesOf(run, 'server').some(({ text }) => text.includes('password is right'));
      const { phase } = registrationOf(world, 'bob');
      return silent && phase === 'failed' && late?.phase === 'failed'
        ? `${answersOf(run, 'server', 401).length} times 401, the phone gives up with a right password, and the second call failed: ${late.reason}`
        : undefined;
    },
  },
};
