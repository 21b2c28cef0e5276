import { newScripted, type ScriptLine } from '@/lib/nodes/scripted/scripted-state';
import type { Flow, FlowOptions } from '../flow';
import type { FlowSetting } from '../flow-choice';
import { alice, calls, hosts, phone, registers, type Setup, scene, server } from '../scene';
import { transports } from '../transports';
import { answerTo } from './answer-to';
import { believesEverybody } from './believes-everybody';
import { ofALesson } from './of-a-lesson';
import { tooManyHops } from './too-many-hops';

/** What the proxy writes into a REGISTER that it passes on. */
const adds: FlowSetting = {
  key: 'adds',
  label: 'The proxy adds',
  usual: 'path',
  sentence: (value) => (value === 'nothing' ? 'the proxy adds no Path' : `the proxy adds ${FIELD[value]}`),
  answers: {
    kind: 'few',
    values: [
      { value: 'path', label: 'Path' },
      { value: 'record-route', label: 'Record-Route' },
      { value: 'nothing', label: 'neither' },
    ],
  },
};

const FIELD: Readonly<Record<string, string>> = { path: 'Path', 'record-route': 'Record-Route' };

/** A company whose phones can be reached through its proxy alone, the registrar of its provider, and a call. */
export const throughAProxy: Flow = {
  ...ofALesson,
  id: 'through-a-proxy',
  title: 'The way in leads through the proxy',
  summary:
    'Bob’s phone stands in the network of a company, and only the proxy at its edge is on both sides. The phone registers through it, and a call has to come back the same way.',
  transports: ['udp'],
  accounts: [],
  breaks: [],
  settings: [adds],
  scenario: (options) =>
    scene(options, {
      nodes: [
        phone(options, {
          host: PHONE,
          gateway: 'proxy',
          registrarHost: hosts.proxy,
          supports: ['path'],
        }),
        edge(options),
        server(options, {
          policy: {
            ...believesEverybody,
            supports: ['path'],
            serviceRoute: [`sip:${hosts.server};lr`],
          },
        }),
        alice(options),
      ],
      commands: [registers(0), calls(2000)],
      // It ends while the phone rings, or while the INVITE is repeated for nobody.
      until: 2900,
    }),
};

/** An address of the company: from outside it leads nowhere (RFC 1918). */
const PHONE = '10.1.0.20';

function edge(options: FlowOptions): Setup {
  const { port } = transports[options.transport];
  const [address, onward] = [`${hosts.proxy}:${port}`, `${hosts.server}:${port}`] as const;
  const name = FIELD[answerTo(adds, options)];
  const fields = name === undefined ? [] : [[name, `<sip:${hosts.proxy};lr>`] as const];
  const lines: readonly ScriptLine[] = [
    tooManyHops,
    { on: 'packet', if: { method: 'REGISTER' }, acts: [{ do: 'relay', to: onward, fields }] },
    { on: 'packet', if: { source: hosts.server }, acts: [{ do: 'relay', to: `${PHONE}:${port}` }] },
    { on: 'packet', acts: [{ do: 'relay', to: onward }] },
  ];
  return { id: 'proxy', label: 'Proxy', addresses: [address], state: newScripted({ address, lines }) };
}
