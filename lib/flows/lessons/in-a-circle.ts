import { newScripted, type ScriptLine } from '@/lib/nodes/scripted/scripted-state';
import { buildRequest } from '@/lib/sip/build';
import type { Flow, FlowOptions } from '../flow';
import type { FlowSetting } from '../flow-choice';
import { domain, hosts, type Setup, scene, transportParameter } from '../scene';
import { transports } from '../transports';
import { answerTo } from './answer-to';
import { ofALesson } from './of-a-lesson';
import { tooManyHops } from './too-many-hops';

const hops: FlowSetting = {
  key: 'hops',
  label: 'Max-Forwards begins at',
  usual: '3',
  sentence: (value) => `Max-Forwards begins at ${value}`,
  answers: { kind: 'number', least: 0, most: 70 },
};

/** Two proxies that each take the other for the way to the registrar: what ends it is Max-Forwards. */
export const inACircle: Flow = {
  ...ofALesson,
  id: 'in-a-circle',
  title: 'Round and round',
  summary:
    'Two proxies are set up wrongly: each sends a REGISTER to the other. It goes to and fro until Max-Forwards is used up, and the refusal travels all the way back.',
  transports: ['udp', 'tcp'],
  accounts: [],
  breaks: [
    {
      message: 'F1',
      rule: 'max-forwards-70',
      because: 'with 70 the ladder would have 142 messages and show nothing more',
    },
  ],
  settings: [hops],
  scenario: (options) => {
    const address = (host: string) => `${host}:${transports[options.transport].port}`;
    const [one, other] = [address(hosts.proxy), address('192.0.2.112')] as const;
    return scene(options, {
      nodes: [
        phone(address(hosts.bob), one, options),
        proxy({ id: 'one', label: 'Proxy 1', address: one, onward: other }),
        proxy({ id: 'other', label: 'Proxy 2', address: other, onward: one }),
      ],
      commands: [{ at: 0, node: 'bob', name: 'start' }],
      until: 10_000,
    });
  },
};

/** Sends one REGISTER with as many hops as were chosen: a phone by the book always begins with 70. */
function phone(address: string, registrar: string, options: FlowOptions): Setup {
  const { transport } = options;
  const text = buildRequest({
    method: 'REGISTER',
    uri: `sip:${domain}`,
    headers: [
      ['Via', `SIP/2.0/${transports[transport].name} ${address};branch=z9hG4bK{new branch}`],
      ['Max-Forwards', answerTo(hops, options)],
      ['From', `Bob <sip:bob@${domain}>;tag={new tag}`],
      ['To', `Bob <sip:bob@${domain}>`],
      ['Call-ID', '{new call-id}'],
      ['CSeq', '1 REGISTER'],
      ['Contact', `<sip:bob@${address}${transportParameter(transport)}>`],
    ],
  });
  const lines: readonly ScriptLine[] = [
    { on: 'start', acts: [{ do: 'send', to: registrar, text }] },
    { on: 'packet', acts: [] },
  ];
  return { id: 'bob', label: 'Bob’s phone', addresses: [address], state: newScripted({ address, lines }) };
}

interface Proxy {
  readonly id: string;
  readonly label: string;
  readonly address: string;
  /** Where it sends every REGISTER. */
  readonly onward: string;
}

function proxy({ id, label, address, onward }: Proxy): Setup {
  const lines: readonly ScriptLine[] = [tooManyHops, { on: 'packet', acts: [{ do: 'relay', to: onward }] }];
  return { id, label, addresses: [address], state: newScripted({ address, lines }) };
}
