import type { Flow } from '../flow';
import type { FlowSetting } from '../flow-choice';
import { phone, registers, scene, server } from '../scene';
import { answerTo } from './answer-to';
import { believesEverybody } from './believes-everybody';
import { ofALesson } from './of-a-lesson';

const closed: FlowSetting = {
  key: 'closed',
  label: 'No answer gets in for',
  usual: '60',
  sentence: (value) => `the firewall lets no answer in for ${value} seconds`,
  answers: { kind: 'number', least: 0, most: 60, unit: 's' },
};

/** One request, repeated until an answer gets in or the phone gives up. */
export const answersKeptOut: Flow = {
  ...ofALesson,
  id: 'answers-kept-out',
  title: 'Answers that stay outside',
  summary:
    'A firewall lets requests out and, for some time, no answers in. The phone repeats its REGISTER and at last gives up.',
  transports: ['udp'],
  accounts: [],
  breaks: [],
  settings: [closed],
  scenario(options) {
    const until = Number(answerTo(closed, options)) * 1000;
    return scene(options, {
      nodes: [phone(options), server(options, { policy: believesEverybody })],
      links: [{ from: 'server', to: 'bob', until, loss: 1 }],
      commands: [registers(0)],
      until: 60_000,
    });
  },
};
