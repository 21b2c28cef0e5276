import type { Flow } from '../flow';
import { alice, calls, domain, phone, registers, scene, server } from '../scene';
import { believesEverybody } from './believes-everybody';
import { ofALesson } from './of-a-lesson';

/** An address-of-record that is nobody's own, and which Bob may register as well as his. */
export const callsForSales: Flow = {
  ...ofALesson,
  id: 'calls-for-sales',
  title: 'Calls for sales',
  summary:
    'The company has an address for its sales desk, and whoever works there may register it. Bob’s phone registers Bob, Alice calls sales, and nothing rings.',
  transports: ['udp', 'tcp'],
  accounts: [],
  breaks: [],
  scenario: (options) =>
    scene(options, {
      nodes: [
        alice(options),
        server(options, {
          policy: believesEverybody,
          owners: { [`sip:bob@${domain}`]: ['bob'], [`sip:sales@${domain}`]: ['bob', 'carol'] },
        }),
        phone(options),
      ],
      commands: [registers(0), calls(2000, `sip:sales@${domain}`)],
      until: 2900,
    }),
};
