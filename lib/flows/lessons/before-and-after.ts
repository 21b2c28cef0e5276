import type { Flow } from '../flow';
import type { FlowSetting } from '../flow-choice';
import { alice, calls, phone, registers, scene, server } from '../scene';
import { answerTo } from './answer-to';
import { believesEverybody } from './believes-everybody';
import { ofALesson } from './of-a-lesson';

const registersAt: FlowSetting = {
  key: 'registers',
  label: 'Bob registers after',
  usual: '3',
  sentence: (value) => `Bob’s phone registers after ${value} seconds`,
  answers: { kind: 'number', least: 0, most: 7, unit: 's' },
};

/** The same call twice: before Bob's phone has registered it fails, afterwards it rings. */
export const beforeAndAfter: Flow = {
  ...ofALesson,
  id: 'before-and-after',
  title: 'A call before, a call after',
  summary:
    'Alice calls Bob, and the server does not know where he is. His phone registers. Alice calls once more, and the phone rings.',
  transports: ['udp', 'tcp'],
  accounts: [],
  breaks: [],
  settings: [registersAt],
  scenario: (options) =>
    scene(options, {
      nodes: [alice(options), server(options, { policy: believesEverybody }), phone(options)],
      commands: [calls(1000), registers(Number(answerTo(registersAt, options)) * 1000), calls(6100)],
      // It ends while the phone still rings: what becomes of a call is a story of its own.
      until: 7100,
    }),
};
