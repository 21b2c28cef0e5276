import type { Account, Flow } from '../flow';
import type { FlowSetting } from '../flow-choice';
import { domain, hosts, phone, registers, scene, server } from '../scene';
import { answerTo } from './answer-to';
import { asksWithMd5 } from './asks-with-md5';
import { ofALesson } from './of-a-lesson';

/** The account as the provider has it. */
const LOGIN = '4711';
const PASSWORD = 'zanzibar';

const account: Account = { username: LOGIN, realm: domain, password: PASSWORD };

const at: FlowSetting = few('domain', 'Domain', 'the phone is set up for the domain', [
  domain,
  'biloxi.example.net',
]);
const user: FlowSetting = few('user', 'User', 'the user of the address is', ['bob', 'bbo']);
const login: FlowSetting = few('login', 'Login', 'the phone logs in as', [LOGIN, 'bob']);
const password: FlowSetting = few('password', 'Password', 'the password of the phone is', [
  PASSWORD,
  'Zanzibar',
]);
const time: FlowSetting = {
  key: 'time',
  label: 'Registers for',
  usual: '3600',
  sentence: (value) => `the phone asks for ${value} seconds`,
  answers: { kind: 'number', least: 1, most: 7200, unit: 's' },
};

/** The form that somebody fills in who sets up a phone. */
export const accountForm: Flow = {
  ...ofALesson,
  id: 'account-form',
  title: 'Five fields of a form',
  summary:
    'A phone is set up: domain, user, login, password and time. Each of them can be wrong, and the answer tells which it may be.',
  transports: ['udp', 'tcp'],
  accounts: [account],
  breaks: [
    ...asksWithMd5('F2'),
    {
      message: 'F3',
      rule: 'auth-username-aor',
      because: 'the provider gives each customer a number to log in with, which is no part of the address',
    },
  ],
  settings: [at, user, login, password, time],
  scenario(options) {
    const entered = (field: FlowSetting) => answerTo(field, options);
    const registrarHost = entered(at);
    return scene(options, {
      nodes: [
        phone(options, {
          aor: `sip:${entered(user)}@${registrarHost}`,
          registrar: `sip:${registrarHost}`,
          registrarHost,
          username: entered(login),
          password: entered(password),
          expires: Number(entered(time)),
          // It asks its owner instead of mending the time by itself.
          personality: { tooBrief: 'stop' },
        }),
        server(options, {
          passwords: { [LOGIN]: PASSWORD },
          owners: { [`sip:bob@${domain}`]: [LOGIN] },
          policy: { binding: { minExpires: 300 } },
        }),
      ],
      // The provider answers at the other domain too, and has no accounts there.
      names: { [domain]: hosts.server, 'biloxi.example.net': hosts.server },
      commands: [registers(0)],
      until: 60_000,
    });
  },
};

/** A field of the form: what the provider has, and what somebody typed. */
function few(key: string, label: string, sentence: string, values: readonly [string, string]): FlowSetting {
  return {
    key,
    label,
    usual: values[0],
    sentence: (value) => `${sentence} ${value}`,
    answers: { kind: 'few', values: values.map((value) => ({ value, label: value })) },
  };
}
