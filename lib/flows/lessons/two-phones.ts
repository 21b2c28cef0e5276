import type { Flow } from '../flow';
import { alice, calls, domain, hosts, phone, registers, scene, server, transportParameter } from '../scene';
import { transports } from '../transports';
import { believesEverybody } from './believes-everybody';
import { ofALesson } from './of-a-lesson';

/** Bob and Carol register, each at an address of their own, and Alice calls Bob. */
export const twoPhones: Flow = {
  ...ofALesson,
  id: 'two-phones',
  title: 'Bob, Carol and a call',
  summary:
    'Bob’s phone registers, Carol’s phone registers, and Alice calls Bob. The server looks into its table, and the phone rings whose address stands there.',
  transports: ['udp', 'tcp'],
  accounts: [],
  breaks: [],
  scenario: (options) => {
    const { transport } = options;
    const carol = {
      id: 'carol',
      label: 'Carol’s phone',
      displayName: 'Carol',
      aor: `sip:carol@${domain}`,
      contact: `sip:carol@${hosts.carol}:${transports[transport].port}${transportParameter(transport)}`,
    };
    return scene(options, {
      nodes: [
        alice(options),
        server(options, { policy: believesEverybody }),
        phone(options),
        phone(options, carol),
      ],
      commands: [registers(0), registers(1000, 'carol'), calls(3000)],
      until: 3900,
    });
  },
};
