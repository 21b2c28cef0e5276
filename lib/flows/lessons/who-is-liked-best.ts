import type { Flow } from '../flow';
import { alice, calls, phone, registers, scene, server, tablet } from '../scene';
import { believesEverybody } from './believes-everybody';
import { ofALesson } from './of-a-lesson';

/** ms at which Alice calls. */
const CALL = 30_000;

/** Two devices ring for one call, until q says which of them comes first. */
export const whoIsLikedBest: Flow = {
  ...ofALesson,
  id: 'who-is-liked-best',
  title: 'Two devices ring',
  summary:
    'Bob’s tablet and Bob’s phone are registered, and neither says how much it is preferred. Alice calls, both ring at once, and whoever picks up first has the call.',
  transports: ['udp', 'tcp'],
  accounts: [],
  breaks: [],
  scenario: (options) =>
    scene(options, {
      nodes: [
        tablet(options),
        phone(options),
        server(options, { policy: believesEverybody }),
        alice(options),
      ],
      commands: [registers(0, 'tablet'), registers(10_000), calls(CALL)],
      // The tablet takes a moment to wake up, so that the phone is picked up first where both ring.
      links: [{ to: 'tablet', since: CALL, until: CALL + 500, delay: 300 }],
      until: 60_000,
    }),
};
