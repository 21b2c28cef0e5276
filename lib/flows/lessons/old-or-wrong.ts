import type { Flow } from '../flow';
import { nonceSetting } from '../nonce-setting';
import { accounts, phone, registers, scene, server } from '../scene';
import { answerTo } from './answer-to';
import { asksWithMd5 } from './asks-with-md5';
import { ofALesson } from './of-a-lesson';

const nonce = nonceSetting(30);

/** Two second 401s: one to a right password with an old nonce, one to a wrong password. */
export const oldOrWrong: Flow = {
  ...ofALesson,
  id: 'old-or-wrong',
  title: 'Too old, or wrong',
  summary:
    'Bob’s phone refreshes with a nonce that is too old and hears stale=TRUE. Then somebody changes its password, and the next refresh hears stale=FALSE.',
  transports: ['udp', 'tcp'],
  accounts,
  breaks: [
    ...asksWithMd5('F2', 'F6', 'F10'),
    {
      message: 'F9',
      rule: 'auth-response-value',
      because: 'by then the password of the phone is wrong',
    },
  ],
  settings: [nonce],
  scenario(options) {
    const nonceLifetime = Number(answerTo(nonce, options)) * 1000;
    return scene(options, {
      nodes: [
        phone(options, { personality: { needsStale: true } }),
        server(options, { policy: { authentication: { nonceLifetime } } }),
      ],
      commands: [
        registers(0),
        { at: 60_000, node: 'bob', name: 'refresh' },
        { at: 120_000, node: 'bob', name: 'password', argument: 'zanzibra' },
        { at: 120_000, node: 'bob', name: 'refresh' },
      ],
      until: 180_000,
    });
  },
};
