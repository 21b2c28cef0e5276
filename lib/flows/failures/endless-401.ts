import { counted, times } from '@/lib/text/counted';
import { endOf, notesOf, registrationOf } from '../evidence';
import { accounts, phone, registers, scene, server } from '../scene';
import { type Failure, ofRealLife } from './failure';

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
      commands: [
        registers(0),
        // Bob looks at his phone, finds the typing error and tries again.
        { at: 40_000, node: 'bob', name: 'password', argument: 'zanzibar' },
        registers(40_000),
      ],
      until: 80_000,
    }),
  failure: {
    number: 2,
    group: 'Digest authentication',
    asked: 'Why does my phone send REGISTER after REGISTER, and why is it banned in the end?',
    broken:
      'The password of the phone is zanzibra, that of the account is zanzibar, and the phone goes on without asking its owner.',
    seen: 'Pairs of REGISTER and 401 fill the ladder. After the fifth wrong response the server falls silent, and the phone only repeats itself. Forty seconds later Bob types the right password, and the server does not even answer that.',
    why: 'A 401 that follows credentials says that they were wrong. The same credentials cannot become right, so a phone must not send them again; a new nonce changes nothing about a wrong password. There is one exception: with stale=TRUE only the nonce was too old. Servers count wrong passwords, since guessing looks just like this, and after a few they no longer answer the address that they come from, for minutes or for hours.',
    fix: 'The phone stops after the first rejection and asks its owner for the password. With the right one it is registered at once, since one mistake bans nobody.',
    read: ['RFC 3261 §22.1', 'RFC 7616 §3.3'],
    rules: ['auth-no-repeat', 'auth-response-value'],
    symptom(run) {
      const said = notesOf(run, 'server').map(({ text }) => text);
      const wrong = said.filter((text) => text.includes('is not what the password')).length;
      const unheard = said.filter((text) => text.startsWith('Too many wrong passwords')).length;
      const { phase } = registrationOf(endOf(run), 'bob');
      return wrong > 1 && unheard > 0 && phase === 'failed'
        ? `The wrong password came ${times(wrong)}, and ${counted(unheard, 'REGISTER')} after that had no answer; the phone shows: ${phase}.`
        : undefined;
    },
  },
};
