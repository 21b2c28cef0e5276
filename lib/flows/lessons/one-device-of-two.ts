import type { Flow, FlowOptions } from '../flow';
import type { FlowSetting } from '../flow-choice';
import { alice, calls, domain, instance, phone, registers, scene, server } from '../scene';
import { answerTo } from './answer-to';
import { believesEverybody } from './believes-everybody';
import { ofALesson } from './of-a-lesson';

/** Names Bob's tablet among all devices. */
const tabletInstance = 'urn:uuid:00000000-0000-1000-8000-000a95a0e129';

const callee: FlowSetting = {
  key: 'callee',
  label: 'Alice calls',
  usual: 'phone',
  sentence: (value) =>
    value === 'phone' ? 'Alice calls the GRUU of the phone' : 'Alice calls the address-of-record',
  answers: {
    kind: 'few',
    values: [
      { value: 'phone', label: 'the GRUU of the phone' },
      { value: 'bob', label: 'the address-of-record' },
    ],
  },
};

/** Two devices of one user, each with an address of its own that works from everywhere (RFC 5627). */
export const oneDeviceOfTwo: Flow = {
  ...ofALesson,
  id: 'one-device-of-two',
  title: 'Two devices, and an address for each',
  summary:
    'Bob’s phone and his tablet register the same address-of-record, and each of them gets a GRUU. Alice calls that of the phone, and the tablet stays silent. The server asks nobody for proof here, which keeps the ladder short.',
  transports: ['udp', 'tcp'],
  accounts: [],
  breaks: [],
  settings: [callee],
  scenario: (options) =>
    scene(options, {
      nodes: [
        phone(options, { instance, gruu: true }),
        phone(options, { id: 'tablet', label: 'Bob’s tablet', instance: tabletInstance, gruu: true }),
        server(options, { policy: { ...believesEverybody, supports: ['path', 'gruu'] } }),
        alice(options),
      ],
      commands: [registers(0), registers(1000, 'tablet'), calls(10_000, calledIn(options))],
      until: 30_000,
    }),
};

function calledIn(options: FlowOptions): string {
  const aor = `sip:bob@${domain}`;
  return answerTo(callee, options) === 'phone' ? `${aor};gr=${instance}` : aor;
}
