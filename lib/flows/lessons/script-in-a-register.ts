import type { Flow } from '../flow';
import { phone, registers, scene, server } from '../scene';
import { believesEverybody } from './believes-everybody';
import { ofALesson } from './of-a-lesson';

/** A REGISTER with a body, at a server that keeps the rule for bodies which it does not understand (RFC 3261 §8.2.3). */
export const scriptInARegister: Flow = {
  ...ofALesson,
  id: 'script-in-a-register',
  title: 'A script that stops a registration',
  summary:
    'Bob’s phone sends a CPL script along with its REGISTER. This server takes no scripts, and says so: 415. Nothing is registered.',
  transports: ['udp', 'tcp'],
  accounts: [],
  breaks: [],
  scenario: (options) =>
    scene(options, {
      nodes: [
        phone(options, { body: { type: 'application/cpl+xml', text: rejectAll } }),
        server(options, { policy: believesEverybody }),
      ],
      commands: [registers(0)],
      until: 40_000,
    }),
};

/** Every call is rejected as if Bob were busy (RFC 3880 §6.3). */
const rejectAll = `<?xml version="1.0" encoding="UTF-8"?>
<cpl xmlns="urn:ietf:params:xml:ns:cpl">
  <incoming>
    <reject status="busy"/>
  </incoming>
</cpl>
`.replaceAll('\n', '\r\n');
