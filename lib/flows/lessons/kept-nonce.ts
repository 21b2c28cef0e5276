import type { Flow } from '../flow';
import { nonceSetting } from '../nonce-setting';
import { accounts, phone, registers, scene, server } from '../scene';
import { answerTo } from './answer-to';
import { asksWithMd5 } from './asks-with-md5';
import { ofALesson } from './of-a-lesson';

const nonce = nonceSetting(30);

/** The phone answers a challenge again before anybody asks; whether that saves two messages is for the server to say. */
export const keptNonce: Flow = {
  ...ofALesson,
  id: 'kept-nonce',
  title: 'The same nonce a second time',
  summary:
    'Bob’s phone registers, and after a minute it registers again with the nonce that it has kept. The server finds it too old, says stale=TRUE, and the phone proves itself once more without asking anybody.',
  transports: ['udp', 'tcp'],
  accounts,
  breaks: asksWithMd5('F2', 'F6'),
  settings: [nonce],
  scenario(options) {
    const nonceLifetime = Number(answerTo(nonce, options)) * 1000;
    return scene(options, {
      nodes: [phone(options), server(options, { policy: { authentication: { nonceLifetime } } })],
      commands: [registers(0), { at: 60_000, node: 'bob', name: 'refresh' }],
      until: 100_000,
    });
  },
};
