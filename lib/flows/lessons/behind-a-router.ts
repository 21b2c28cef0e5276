import type { Flow, FlowOptions } from '../flow';
import type { FlowSetting } from '../flow-choice';
import type { PhoneChange } from '../scene';
import { alice, calls, knowsHomeAddress, phoneAtHome, registers, router, scene, server } from '../scene';
import { answerTo } from './answer-to';
import { believesEverybody } from './believes-everybody';
import { ofALesson } from './of-a-lesson';

/** Two answers to where calls go, of which the second is one repair. */
const target: FlowSetting = {
  key: 'target',
  label: 'Calls go',
  usual: 'source',
  sentence: (value) =>
    value === 'source'
      ? 'the server sends calls to where the REGISTER came from'
      : 'the server sends calls to where the Contact says',
  answers: {
    kind: 'few',
    values: [
      { value: 'source', label: 'where the REGISTER came from' },
      { value: 'contact', label: 'where the Contact says' },
    ],
  },
};

/** The other repair: the phone believes what received and rport tell it. */
const learns: FlowSetting = {
  key: 'learns',
  label: 'The phone',
  usual: 'no',
  sentence: (value) =>
    value === 'yes'
      ? 'the phone registers the address that the server saw'
      : 'the phone registers the address that it has at home',
  answers: {
    kind: 'few',
    values: [
      { value: 'no', label: 'registers its address at home' },
      { value: 'yes', label: 'registers what the server saw' },
    ],
  },
};

const pinhole: FlowSetting = {
  key: 'pinhole',
  label: 'The router forgets after',
  usual: '30',
  sentence: (value) => `the router forgets after ${value} seconds of silence`,
  answers: { kind: 'number', least: 10, most: 300, unit: 's' },
};

const keepAlive: FlowSetting = {
  key: 'keepalive',
  label: 'A keep-alive every',
  usual: '25',
  sentence: (value) => `the phone sends a keep-alive every ${value} seconds`,
  answers: { kind: 'number', least: 5, most: 600, unit: 's' },
};

const call: FlowSetting = {
  key: 'call',
  label: 'Alice calls after',
  usual: '60',
  sentence: (value) => `Alice calls after ${value} seconds`,
  answers: { kind: 'number', least: 2, most: 600, unit: 's' },
};

/** A phone at home, a router that forgets, and a call some time later. */
export const behindARouter: Flow = {
  ...ofALesson,
  id: 'behind-a-router',
  title: 'A phone behind a router',
  summary:
    'Bob’s phone registers through the router of his home and sends something now and then. A minute later Alice calls, and it depends on three clocks and one address whether the phone rings.',
  transports: ['udp'],
  accounts: [],
  breaks: [knowsHomeAddress],
  settings: [target, learns, pinhole, keepAlive, call],
  scenario: (options) =>
    scene(options, {
      nodes: [
        phoneAtHome(options, atHome(options)),
        router({ lifetime: milliseconds(pinhole, options) }),
        server(options, {
          policy: {
            ...believesEverybody,
            binding: { contact: answerTo(target, options) === 'source' ? 'by-flow' : 'as-written' },
          },
        }),
        alice(options),
      ],
      commands: [registers(0), calls(milliseconds(call, options))],
      // It ends while the phone rings, or while the INVITE is repeated for nobody.
      until: milliseconds(call, options) + WATCHED,
    }),
};

/** How long after the call began the run is watched, in ms: an INVITE without an answer is repeated once. */
const WATCHED = 900;

function atHome(options: FlowOptions): PhoneChange {
  return {
    personality: {
      rport: true,
      learnsAddress: answerTo(learns, options) === 'yes',
      keepAlive: { every: milliseconds(keepAlive, options), kind: 'crlf' },
    },
  };
}

function milliseconds(setting: FlowSetting, options: FlowOptions): number {
  return Number(answerTo(setting, options)) * 1000;
}
