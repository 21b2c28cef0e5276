import type { Flow } from '../flow';
import type { FlowSetting } from '../flow-choice';
import { accounts, domain, type PhoneChange, phone, registers, scene, server } from '../scene';
import { answerTo } from './answer-to';
import { asksWithMd5 } from './asks-with-md5';
import { ofALesson } from './of-a-lesson';

/** One line of the REGISTER that a registrar cannot grant, each refused at another step of RFC 3261 §10.3. */
const mistakes: Readonly<Record<string, { readonly label: string; readonly change: PhoneChange }>> = {
  none: { label: 'nowhere', change: {} },
  // A comma between words that are in no quotes separates two values, and there is one From alone (RFC 3261 §20.20).
  name: { label: 'in the name', change: { displayName: 'Bob, second floor', from: `sip:bob@${domain}` } },
  domain: { label: 'in the first line', change: { registrar: 'sip:chicago.example.com' } },
  password: { label: 'in the password', change: { password: 'zanzibra' } },
  address: { label: 'in To', change: { aor: `sip:carol@${domain}` } },
  time: { label: 'in Expires', change: { expires: 30, personality: { tooBrief: 'stop' } } },
};

const mistake: FlowSetting = {
  key: 'mistake',
  label: 'The wrong line is',
  usual: 'none',
  sentence: (value) => `the wrong line is ${mistakes[value]?.label ?? value}`,
  answers: {
    kind: 'few',
    values: Object.entries(mistakes).map(([value, { label }]) => ({ value, label })),
  },
};

/** The way of a REGISTER through the steps of RFC 3261 §10.3, to the end or to the step that refuses it. */
export const oneWrongLine: Flow = {
  ...ofALesson,
  id: 'one-wrong-line',
  title: 'One wrong line',
  summary:
    'Bob’s phone registers with a server that writes down every check. One line of what the phone is set to may be wrong: choose which, and see the check that stops it.',
  transports: ['udp', 'tcp'],
  settings: [mistake],
  accounts,
  breaks: asksWithMd5('F2'),
  scenario(options) {
    const { change } = mistakes[answerTo(mistake, options)] ?? { change: {} };
    return scene(options, {
      nodes: [phone(options, change), server(options)],
      commands: [registers(0)],
      until: 300_000,
    });
  },
};
