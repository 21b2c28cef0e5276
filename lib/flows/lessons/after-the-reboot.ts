import type { Flow } from '../flow';
import type { FlowSetting } from '../flow-choice';
import { phone, registers, scene, server } from '../scene';
import { answerTo } from './answer-to';
import { believesEverybody } from './believes-everybody';
import { ofALesson } from './of-a-lesson';

const callId: FlowSetting = {
  key: 'callid',
  label: 'Call-ID after the reboot',
  usual: 'new',
  sentence: (value) =>
    value === 'kept'
      ? 'the phone has the same Call-ID after the reboot, and counts from 1 again'
      : 'the phone makes up another Call-ID when it is switched on',
  answers: {
    kind: 'few',
    values: [
      { value: 'new', label: 'a new one' },
      { value: 'kept', label: 'the one from before' },
    ],
  },
};

/** A registration, a refresh, and a phone that has forgotten both. */
export const afterTheReboot: Flow = {
  ...ofALesson,
  id: 'after-the-reboot',
  title: 'A refresh, and a reboot',
  summary:
    'Bob’s phone registers and refreshes. Then it is switched off and on, knows nothing of its past, and registers once more.',
  transports: ['udp', 'tcp'],
  accounts: [],
  breaks: [],
  settings: [callId],
  scenario(options) {
    const keeps = answerTo(callId, options) === 'kept';
    return scene(options, {
      nodes: [phone(options), server(options, { policy: believesEverybody })],
      commands: [
        registers(0),
        { at: 60_000, node: 'bob', name: 'refresh' },
        { at: 120_000, node: 'bob', name: 'restart', ...(keeps ? { argument: 'keep-call-id' } : {}) },
      ],
      until: 180_000,
    });
  },
};
