import type { Flow } from '../flow';
import { alice, calls, instance, phoneInBrowser, registers, scene, server } from '../scene';
import { believesEverybody } from './believes-everybody';
import { ofALesson } from './of-a-lesson';

/** With Outbound a browser is called over the connection that it opened itself. */
export const byItsOwnConnection: Flow = {
  ...ofALesson,
  id: 'by-its-own-connection',
  title: 'Called over its own connection',
  summary:
    'A phone in a browser registers a made-up address and asks for Outbound. The server sends calls down the connection that the browser keeps open. It asks nobody for proof here, which keeps the ladder short.',
  transports: ['ws'],
  accounts: [],
  breaks: [],
  scenario: (options) =>
    scene(options, {
      nodes: [
        phoneInBrowser(options, { instance, regId: 1 }),
        server(options, { policy: { ...believesEverybody, supports: ['path', 'outbound'] } }),
        alice(options),
      ],
      commands: [registers(0), calls(10_000)],
      until: 20_000,
    }),
};
