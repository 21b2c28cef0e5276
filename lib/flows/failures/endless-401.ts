import { answersOf, endOf, registrationOf } from './evidence';
import { type Failure, ofRealLife } from './failure';
import { accounts, phone, scene, server } from './scene';

/** One letter of the password is wrong, and the phone does not take no for an answer. */
export const endless401: Failure = {
  ...ofRealLife,
  id: 'endless-401',
  title: 'The same wrong password, again and again',
  summary:
    'A phone with a wrong password answers every challenge with the same credentials, until the server stops talking to it.',
  transports: ['udp', 'tcp'],
  accounts,
  breaks: [
    {
      message: 'F3',
      rule: 'auth-response-value',
      because: 'the phone computes it with a password that is wrong by one letter',
    },
    {
      message: 'F5',
      rule: 'auth-refused-twice',
      because: 'the phone sends again what was rejected',
    },
  ],
  scenario: (options) =>
    scene(options, {
      nodes: [
        phone(options, {
          password: 'zanzibra',
          personality: { retriesRejected: options.mended ? 0 : 20 },
        }),
        server(options, {
          policy: { authentication: { lockout: { failures: 5, silence: 600_000 } } },
        }),
      ],
      commands: [{ at: 0, node: 'bob', name: 'register' }],
      until: 60_000,
    }),
  failure: {
    number: 2,
    group: 'Digest authentication',
    asked: 'Why does my phone send REGISTER after REGISTER, and why is it banned in the end?',
    broken:
      'The password of the phone is zanzibra, that of the account is zanzibar, and the phone never asks its owner.',
    seen: 'Pairs of REGISTER and 401 fill the ladder. Then the server falls silent, and the phone only repeats itself.',
    why: 'A 401 that follows credentials says that they were wrong. The same credentials cannot become right, so a phone must not send them again unless the server says stale=TRUE. Servers count wrong passwords, since guessing looks just like this, and after a few they no longer answer the address that they come from.',
    fix: 'The phone stops after the first rejection and asks its owner for the password.',
    read: ['RFC 3261 §22.1', 'RFC 7616 §3.3'],
    rules: ['auth-no-repeat', 'auth-response-value'],
    symptom(run) {
      const rejections = answersOf(run, 'server', 401).length;
      const { phase } = registrationOf(endOf(run), 'bob');
      return rejections > 2
        ? `${rejections} times 401, and the phone is still not registered (${phase}).`
        : undefined;
    },
  },
};
