import { newScripted } from '@/lib/nodes/scripted/scripted-state';
import { buildRequest } from '@/lib/sip/build';
import { endOf, isRegistered, type Run, requestsOf } from '../evidence';
import type { FlowOptions } from '../flow';
import { accounts, domain, hosts, phone, registers, type Setup, scene, server } from '../scene';
import { type Failure, ofRealLife } from './failure';

/** The phone sends its requests along the Path, which is the way to the phone, and gets them back. */
export const pathAsRoute: Failure = {
  ...ofRealLife,
  id: 'path-as-route',
  title: 'The wrong way up a one-way street',
  summary:
    'The 200 to the REGISTER names two ways: Path leads to the phone and Service-Route away from it. The phone takes the first for its own requests, and the edge proxy brings them back to it.',
  transports: ['udp'],
  accounts,
  breaks: [
    {
      message: 'F7',
      rule: 'service-route-not-path',
      because: 'the phone confuses the two ways that its registration taught it',
    },
  ],
  scenario: (options) =>
    scene(options, {
      nodes: [
        bob(options),
        edge,
        server(options, {
          policy: {
            authentication: { algorithms: [] },
            supports: ['path'],
            serviceRoute: [`sip:${hosts.server}:5060;lr`],
          },
        }),
        phone(options, { id: 'carol', label: 'Carol’s phone', ...carol }),
      ],
      commands: [registers(0, 'carol'), { at: 1000, node: 'bob', name: 'start' }],
      until: 60_000,
    }),
  failure: {
    number: 47,
    group: 'Form and identifiers',
    asked: 'I am registered, so why does nothing that my phone sends get any further than the first proxy?',
    broken: 'The phone puts the URI from Path into Route. What belongs there is the URI from Service-Route.',
    seen: 'The 200 has both header fields. Bob’s phone asks with OPTIONS whether Carol is there, along the Path. The edge proxy knows that port as the way to Bob and hands him his own request. Carol’s phone never sees it.',
    why: 'Path is collected on the way of the REGISTER: each proxy that wants to be passed by requests for the phone adds itself, and the registrar keeps the list for them. The 200 repeats it only so that the phone can see who stands there. Service-Route is what the registrar says about the other direction: the proxies that requests from the phone are to visit, so that they get to the services of the home network. Only that belongs into Route. Where one proxy serves both directions at the same address, the mistake goes unnoticed; where it tells them apart by port, name or token, as in the networks of mobile phones, a request sent along the Path misses the home network or comes back.',
    fix: 'The phone keeps Service-Route from the latest 200 and puts it into Route, in its order, behind the outbound proxy that it is set up with.',
    read: ['RFC 3608 §6.1', 'RFC 3608 §5', 'RFC 3327 §5.1', 'RFC 3327 §5.4'],
    rules: ['service-route-not-path', 'path-echo', 'route-lr'],
    symptom(run) {
      const back = passedTo(run, 'edge', hosts.bob);
      const arrived = passedTo(run, 'server', hosts.carol);
      return back > 0 && arrived === 0
        ? 'Bob’s phone got its own OPTIONS back, and Carol’s phone got none.'
        : undefined;
    },
    // Carol is there, her phone got what Bob asked, and Bob her answer.
    healthy: (run) =>
      isRegistered(endOf(run), 'carol') &&
      passedTo(run, 'server', hosts.carol) > 0 &&
      run.packets.some(({ to, text }) => to === 'bob' && /^SIP\/2\.0 200 .*CSeq: \d+ OPTIONS/s.test(text)),
  },
};

/** How many OPTIONS a node sent to a host. */
function passedTo(run: Run, from: string, host: string): number {
  return requestsOf(run, from, 'OPTIONS').filter(({ destination }) => destination.startsWith(host)).length;
}

const carol = {
  displayName: 'Carol',
  aor: `sip:carol@${domain}`,
  contact: `sip:carol@${hosts.carol}:5060`,
  username: 'carol',
};

const bobAt = `${hosts.bob}:5060`;

/** The edge proxy has one port for requests from phones and one for requests to them. */
const [fromPhones, toPhones] = ['192.0.2.111:5060', '192.0.2.111:5070'];

const edge: Setup = {
  id: 'edge',
  label: 'Edge proxy',
  addresses: [fromPhones, toPhones],
  state: newScripted({
    address: fromPhones,
    lines: [
      {
        on: 'packet',
        if: { destination: toPhones },
        acts: [{ do: 'relay', to: bobAt }],
        note: { text: 'What comes to this port is for Bob’s phone.', spec: 'RFC 3327 §5.1' },
      },
      {
        on: 'packet',
        if: { method: 'REGISTER' },
        acts: [{ do: 'relay', to: `${hosts.server}:5060`, fields: [['Path', `<sip:${toPhones};lr>`]] }],
      },
      { on: 'packet', acts: [{ do: 'relay', to: `${hosts.server}:5060` }] },
    ],
  }),
};

/** Bob’s phone: registers, and then asks whether Carol is there. */
function bob({ mended }: FlowOptions): Setup {
  const route = mended ? '{service-route}' : '{path}';
  const state = newScripted({
    address: bobAt,
    lines: [
      {
        on: 'start',
        acts: [
          {
            do: 'send',
            to: fromPhones,
            text: request('REGISTER', `sip:${domain}`, `sip:bob@${domain}`, [
              ['Contact', `<sip:bob@${bobAt}>`],
              ['Supported', 'path'],
            ]),
          },
        ],
      },
      {
        on: 5000,
        acts: [
          {
            do: 'send',
            to: mended ? fromPhones : toPhones,
            text: request('OPTIONS', carol.aor, carol.aor, [
              ['Route', route],
              ['Contact', `<sip:bob@${bobAt}>`],
              ['Accept', 'application/sdp'],
            ]),
          },
        ],
      },
      {
        on: 'packet',
        if: { method: 'OPTIONS' },
        acts: [{ do: 'answer', status: 482, reason: 'Loop Detected' }],
        note: {
          text: 'The phone gets what it sent a moment ago.',
          spec: 'RFC 3261 §8.2.2.2',
          verdict: 'refused',
        },
      },
      { on: 'packet', acts: [] },
    ],
  });
  return { id: 'bob', label: 'Bob’s phone', addresses: [bobAt], state };
}

function request(
  method: string,
  uri: string,
  to: string,
  fields: readonly (readonly [name: string, value: string])[],
): string {
  return buildRequest({
    method,
    uri,
    headers: [
      ['Via', `SIP/2.0/UDP ${bobAt};branch=z9hG4bK{new branch}`],
      ['Max-Forwards', '70'],
      ['From', `Bob <sip:bob@${domain}>;tag={new tag}`],
      ['To', `<${to}>`],
      ['Call-ID', '{new call-id}'],
      ['CSeq', `1 ${method}`],
      ...fields,
    ],
  });
}
