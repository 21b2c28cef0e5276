import type { Flow } from '../flow';
import { alice, calls, instance, phone, registers, scene, server } from '../scene';
import { believesEverybody } from './believes-everybody';
import { ofALesson } from './of-a-lesson';

/** A name of nowhere, as browsers make one up (RFC 7118 §5). */
const madeUp = 'df7jal23ls0d.invalid';

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
        phone(options, {
          label: 'Bob’s browser',
          contact: `sip:bob@${madeUp};transport=ws`,
          sentBy: madeUp,
          callIdHost: madeUp,
          instance,
          regId: 1,
        }),
        server(options, { policy: { ...believesEverybody, supports: ['path', 'outbound'] } }),
        alice(options),
      ],
      commands: [registers(0), calls(10_000)],
      until: 20_000,
    }),
};
