import type { Flow } from '../flow';
import { hosts, phone, proxy, registers, scene, server } from '../scene';
import { believesEverybody } from './believes-everybody';
import { ofALesson } from './of-a-lesson';

/** The same request on two stretches of way: From and To stay, the addresses do not. */
export const byWayOfAProxy: Flow = {
  ...ofALesson,
  id: 'by-way-of-a-proxy',
  title: 'By way of a proxy',
  summary:
    'Bob’s phone registers through a proxy. The same question travels twice, the same answer twice, and in all four messages From and To name Bob.',
  transports: ['udp', 'tcp'],
  accounts: [],
  breaks: [],
  scenario: (options) =>
    scene(options, {
      nodes: [
        phone(options, { registrarHost: hosts.proxy, expires: 3600 }),
        proxy(options, 'Proxy', (onward) => [{ on: 'packet', acts: [{ do: 'relay', to: onward }] }]),
        server(options, { policy: believesEverybody }),
      ],
      commands: [registers(0)],
      until: 40_000,
    }),
};
