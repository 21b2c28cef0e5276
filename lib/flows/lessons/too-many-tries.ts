import type { Flow } from '../flow';
import type { FlowSetting } from '../flow-choice';
import { accounts, phone, registers, scene, server } from '../scene';
import { answerTo } from './answer-to';
import { asksWithMd5 } from './asks-with-md5';
import { ofALesson } from './of-a-lesson';

/** ms after which Bob has found his typing error. */
const MENDED = 40_000;

const tries: FlowSetting = {
  key: 'tries',
  label: 'Rejected credentials are sent again',
  usual: '20',
  sentence: (value) => `the phone sends rejected credentials ${value} times more`,
  answers: { kind: 'number', least: 0, most: 20 },
};

const failures: FlowSetting = {
  key: 'failures',
  label: 'Wrong proofs until the ban',
  usual: '5',
  sentence: (value) => `the server falls silent after ${value} wrong proofs in a row`,
  answers: { kind: 'number', least: 1, most: 50 },
};

/** A phone that goes on after a refusal, a server that counts, and the right password, too late. */
export const tooManyTries: Flow = {
  ...ofALesson,
  id: 'too-many-tries',
  title: 'Too many tries',
  summary:
    'A phone with a wrong password answers every challenge with the same credentials, until the server falls silent. Then Bob types the right one.',
  transports: ['udp', 'tcp'],
  accounts,
  breaks: [
    ...asksWithMd5('F2', 'F4', 'F6', 'F8', 'F10', 'F12'),
    ...['F3', 'F5', 'F7', 'F9', 'F11', 'F13'].map((message) => ({
      message,
      rule: 'auth-response-value',
      because: 'the phone computes it with a password that is wrong by one letter',
    })),
    {
      message: 'F5',
      rule: 'auth-refused-twice',
      because: 'the phone sends again what was rejected',
    },
  ],
  settings: [tries, failures],
  scenario(options) {
    const entered = (setting: FlowSetting) => Number(answerTo(setting, options));
    const lockout = { failures: entered(failures), silence: 600_000 };
    return scene(options, {
      nodes: [
        phone(options, { password: 'zanzibra', personality: { retriesRejected: entered(tries) } }),
        server(options, { policy: { authentication: { lockout } } }),
      ],
      commands: [
        registers(0),
        { at: MENDED, node: 'bob', name: 'password', argument: 'zanzibar' },
        registers(MENDED),
      ],
      until: 80_000,
    });
  },
};
