import type { Flow } from '../flow';
import type { FlowSetting } from '../flow-choice';
import { phone, registers, scene, server } from '../scene';
import { answerTo } from './answer-to';
import { believesEverybody } from './believes-everybody';
import { ofALesson } from './of-a-lesson';

const asksFor: FlowSetting = {
  key: 'asks',
  label: 'Bob asks for',
  usual: '3600',
  sentence: (value) => `Bob’s phone asks for ${value} seconds`,
  answers: { kind: 'number', least: 60, most: 86_400, unit: 's' },
};

/** The smallest exchange that there is: one request, one response. */
export const askAndAnswer: Flow = {
  ...ofALesson,
  id: 'ask-and-answer',
  title: 'One question, one answer',
  summary:
    'Bob’s phone asks to be reachable for an hour, and the server says yes. Two messages, short enough to read every line of them.',
  transports: ['udp', 'tcp'],
  accounts: [],
  breaks: [],
  settings: [asksFor],
  scenario: (options) =>
    scene(options, {
      nodes: [
        phone(options, { expires: Number(answerTo(asksFor, options)) }),
        // It looks at no body: what an empty line at the wrong place makes a body of then goes unnoticed.
        server(options, { policy: { ...believesEverybody, body: 'ignore' } }),
      ],
      commands: [registers(0)],
      until: 40_000,
    }),
};
