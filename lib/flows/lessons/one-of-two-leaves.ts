import type { Personality } from '@/lib/nodes/user-agent/personality';
import type { Flow } from '../flow';
import type { FlowSetting } from '../flow-choice';
import { phone, registers, scene, server, tablet } from '../scene';
import { answerTo } from './answer-to';
import { believesEverybody } from './believes-everybody';
import { ofALesson } from './of-a-lesson';

/** The ways of a phone to unregister, by the answers of the setting. */
const ways: Readonly<Record<string, { readonly label: string; readonly way: Personality['removesWith'] }>> = {
  own: { label: 'its Contact and expires=0', way: 'own-contact' },
  header: { label: 'Expires: 0 and expires=3600', way: 'header' },
  star: { label: 'Expires: 0 and Contact: *', way: 'star' },
};

const leaves: FlowSetting = {
  key: 'leaves',
  label: 'The phone leaves with',
  usual: 'own',
  sentence: (value) => `the phone leaves with ${ways[value]?.label ?? value}`,
  answers: { kind: 'few', values: Object.entries(ways).map(([value, { label }]) => ({ value, label })) },
};

/** Two devices of one user, and three ways in which one of them takes itself out of the table. */
export const oneOfTwoLeaves: Flow = {
  ...ofALesson,
  id: 'one-of-two-leaves',
  title: 'One of two phones leaves',
  summary:
    'Bob’s tablet and Bob’s phone are registered for one address. After a minute the phone leaves, in one of three ways, and not each of them does what its owner wants.',
  transports: ['udp', 'tcp'],
  settings: [leaves],
  accounts: [],
  breaks: [],
  scenario(options) {
    const removesWith = ways[answerTo(leaves, options)]?.way ?? 'own-contact';
    return scene(options, {
      nodes: [
        tablet(options),
        phone(options, { personality: { removesWith } }),
        server(options, { policy: believesEverybody }),
      ],
      commands: [registers(0, 'tablet'), registers(10_000), { at: 60_000, node: 'bob', name: 'remove' }],
      until: 120_000,
    });
  },
};
