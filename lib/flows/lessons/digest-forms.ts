import type { RegistrarPolicy } from '@/lib/nodes/registrar/registrar-policy';
import { personalityOf } from '@/lib/nodes/user-agent/user-agent-state';
import type { Flow } from '../flow';
import type { FlowSetting } from '../flow-choice';
import { accounts, bobAndServer, type Cast, usualTransports, withoutDate } from '../rfc3665/bob-and-server';
import { answerTo } from './answer-to';
import { asksWithMd5 } from './asks-with-md5';
import { ofALesson } from './of-a-lesson';

const ALGORITHMS: RegistrarPolicy['authentication']['algorithms'] = ['MD5', 'SHA-256', 'SHA-512-256'];
const QOPS = ['auth', 'auth-int'] as const;

const algorithm: FlowSetting = {
  key: 'algorithm',
  label: 'Algorithm',
  usual: 'MD5',
  sentence: (value) => `the challenge names the algorithm ${value}`,
  answers: { kind: 'few', values: ALGORITHMS.map((value) => ({ value, label: value })) },
};

const qop: FlowSetting = {
  key: 'qop',
  label: 'Offered qop',
  usual: 'auth',
  sentence: (value) =>
    value === 'none' ? 'the challenge offers no qop' : `the challenge offers qop="${value}"`,
  answers: { kind: 'few', values: [...QOPS, 'none'].map((value) => ({ value, label: value })) },
};

/** The registration of RFC 3665 §2.1 with its user, password and nonce; what is to be made of them can be chosen. */
export const digestForms: Flow = {
  ...ofALesson,
  id: 'digest-forms',
  title: 'One password, many responses',
  summary:
    'Bob’s phone answers a challenge whose algorithm and qop can be chosen, while everything else stays the same: so the responses can be laid side by side.',
  transports: usualTransports,
  accounts,
  breaks: [...asksWithMd5('F2'), withoutDate('F4')],
  settings: [algorithm, qop],
  scenario: (options) =>
    bobAndServer(options, {
      does: { name: 'register' },
      serverDraws: { tag: ['1410948204', '37GkEhwl6'], nonce: ['ea9c8e88df84f1cec4341ae6cbe5a359'] },
      before: (cast) => asking(cast, answerTo(algorithm, options), answerTo(qop, options)),
    }),
};

/** The registrar asks with that algorithm and that qop, and the phone takes what is offered. */
function asking({ phone, registrar, ...cast }: Cast, named: string, offered: string): Cast {
  const { config } = registrar;
  const { policy } = config;
  const authentication = {
    ...policy.authentication,
    algorithms: ALGORITHMS.filter((one) => one === named),
    qop: QOPS.filter((one) => one === offered),
  };
  return {
    ...cast,
    phone: offered === 'auth-int' ? coveringBodies(phone) : phone,
    registrar: { ...registrar, config: { ...config, policy: { ...policy, authentication } } },
  };
}

function coveringBodies({ lines: [line], ...phone }: Cast['phone']): Cast['phone'] {
  const personality = { ...personalityOf(line.config), qop: 'auth-int' } as const;
  return { ...phone, lines: [{ ...line, config: { ...line.config, personality } }] };
}
