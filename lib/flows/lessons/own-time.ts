import type { Flow } from '../flow';
import type { FlowSetting } from '../flow-choice';
import { phone, registers, scene, server, tablet } from '../scene';
import { answerTo } from './answer-to';
import { believesEverybody } from './believes-everybody';
import { ofALesson } from './of-a-lesson';

const reads: FlowSetting = {
  key: 'reads',
  label: 'The phone reads the time',
  usual: 'own-contact',
  sentence: (value) =>
    `the phone reads the time at ${value === 'own-contact' ? 'its own' : 'the first'} Contact`,
  answers: {
    kind: 'few',
    values: [
      { value: 'own-contact', label: 'at its own Contact' },
      { value: 'first-contact', label: 'at the first Contact' },
    ],
  },
};

/** A 200 with the times of two phones, of which one is meant. */
export const ownTime: Flow = {
  ...ofALesson,
  id: 'own-time',
  title: 'Two times in one answer',
  summary:
    'Bob’s tablet is registered for an hour, then his phone registers for two minutes. The answer to the phone lists both, and the phone has to find out which time is its own.',
  transports: ['udp', 'tcp'],
  settings: [reads],
  accounts: [],
  breaks: [],
  scenario: (options) =>
    scene(options, {
      nodes: [
        tablet(options),
        phone(options, {
          expires: 120,
          personality: {
            // Two minutes are short: what is left has to do for a request that is lost.
            refreshAt: 0.6,
            grantedFrom: answerTo(reads, options) === 'first-contact' ? 'first-contact' : 'own-contact',
          },
        }),
        server(options, { policy: believesEverybody }),
      ],
      commands: [registers(0, 'tablet'), registers(10_000)],
      until: 150_000,
    }),
};
