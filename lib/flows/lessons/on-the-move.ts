import type { Command } from '@/lib/sim/scenario';
import type { Flow } from '../flow';
import type { FlowSetting } from '../flow-choice';
import { instance, phone, registers, scene, server } from '../scene';
import { transports } from '../transports';
import { answerTo } from './answer-to';
import { believesEverybody } from './believes-everybody';
import { ofALesson } from './of-a-lesson';

/** Hosts that the app gets one after another, in networks that it passes through. */
const further = ['198.51.100.21', '198.51.100.22', '198.51.100.23', '198.51.100.24'];

/** ms from one network to the next. */
const STAY = 10_000;

const moves: FlowSetting = {
  key: 'moves',
  label: 'Changes of network',
  usual: '2',
  sentence: (value) => `the app changes its network ${value === '1' ? 'once' : `${value} times`}`,
  answers: { kind: 'number', least: 0, most: further.length },
};

const device: FlowSetting = {
  key: 'device',
  label: 'The app says',
  usual: 'named',
  sentence: (value) =>
    value === 'named' ? 'the app says which device it is' : 'the app does not say which device it is',
  answers: {
    kind: 'few',
    values: [
      { value: 'named', label: 'which device it is' },
      { value: 'nameless', label: 'only where it is' },
    ],
  },
};

/** Each network gives the app another address. Only its name tells the server that it is one device all the time. */
export const onTheMove: Flow = {
  ...ofALesson,
  id: 'on-the-move',
  title: 'One device, one address after another',
  summary:
    'A phone app passes from one network to the next and registers in each of them. Whether old bindings stay behind depends on whether it says which device it is.',
  transports: ['tcp'],
  accounts: [],
  breaks: [],
  settings: [moves, device],
  scenario: (options) => {
    const { port } = transports[options.transport];
    const addresses = further.map((host) => `${host}:${port}`);
    const app = phone(options, {
      label: 'Bob’s app',
      ...(answerTo(device, options) === 'named' ? { instance, regId: 1 } : {}),
    });
    return scene(options, {
      nodes: [
        { ...app, addresses: [...app.addresses, ...addresses] },
        server(options, { policy: { ...believesEverybody, supports: ['path', 'outbound'] } }),
      ],
      commands: [registers(0), ...addresses.slice(0, Number(answerTo(moves, options))).map(goesTo)],
      until: 60_000,
    });
  },
};

function goesTo(argument: string, index: number): Command {
  return { at: (index + 1) * STAY, node: 'bob', name: 'move', argument };
}
