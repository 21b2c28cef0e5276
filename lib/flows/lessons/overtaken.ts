import type { Flow } from '../flow';
import type { FlowSetting } from '../flow-choice';
import { phone, registers, scene, server } from '../scene';
import { answerTo } from './answer-to';
import { believesEverybody } from './believes-everybody';
import { ofALesson } from './of-a-lesson';

/** ms at which Bob logs out; the datagram that leaves then is the one that comes late. */
const LOGS_OUT = 10_000;

const late: FlowSetting = {
  key: 'late',
  label: 'One packet is slower by',
  usual: '45',
  sentence: (value) => `one packet needs ${value} seconds more than the others`,
  answers: { kind: 'number', least: 0, most: 100, unit: 's' },
};

const callId: FlowSetting = {
  key: 'callid',
  label: 'Call-ID',
  usual: 'kept',
  sentence: (value) =>
    value === 'new'
      ? 'the phone makes up a Call-ID for each registration'
      : 'the phone keeps its Call-ID as long as it is on',
  answers: {
    kind: 'few',
    values: [
      { value: 'kept', label: 'one as long as the phone is on' },
      { value: 'new', label: 'a new one each time' },
    ],
  },
};

/** Bob logs out and in again, and a copy of the first request arrives after the second. */
export const overtaken: Flow = {
  ...ofALesson,
  id: 'overtaken',
  title: 'Overtaken on the way',
  summary:
    'Bob registers, logs out and logs in again. A copy of the request by which he logged out loses its way and arrives last.',
  transports: ['udp'],
  accounts: [],
  breaks: [
    {
      message: 'F8',
      rule: 'resp-to-tag-stable',
      because:
        'the late copy comes when its transaction is forgotten after 32 seconds, and is answered as a new request',
    },
  ],
  settings: [late, callId],
  scenario(options) {
    const newCallIdEachTime = answerTo(callId, options) === 'new';
    const delay = Number(answerTo(late, options)) * 1000;
    return scene(options, {
      nodes: [
        phone(options, { personality: { newCallIdEachTime } }),
        server(options, { policy: believesEverybody }),
      ],
      links: [{ from: 'bob', since: LOGS_OUT, until: LOGS_OUT + 1, delay }],
      commands: [registers(0), { at: LOGS_OUT, node: 'bob', name: 'remove' }, registers(20_000)],
      until: 150_000,
    });
  },
};
