import { newScripted, type ScriptLine } from '@/lib/nodes/scripted/scripted-state';
import { mallory, stolenRegister } from '../failures/hijack';
import type { DeclaredBreak, Flow, FlowOptions } from '../flow';
import type { FlowSetting } from '../flow-choice';
import { nonceSetting } from '../nonce-setting';
import { accounts, hosts, phone, registers, type Setup, scene, server } from '../scene';
import { answerTo } from './answer-to';
import { ofALesson } from './of-a-lesson';

const does: FlowSetting = {
  key: 'mallory',
  label: 'Mallory',
  usual: 'changes',
  sentence: (value) =>
    value === 'changes'
      ? 'Mallory changes the Contact of what passes him'
      : value === 'replays'
        ? 'Mallory sends what he heard once more, with his own Contact'
        : 'Mallory only listens',
  answers: {
    kind: 'few',
    values: [
      { value: 'changes', label: 'changes the Contact on its way' },
      { value: 'replays', label: 'sends a copy half a minute later' },
      { value: 'listens', label: 'only listens' },
    ],
  },
};

const counts: FlowSetting = {
  key: 'counts',
  label: 'The server',
  usual: 'yes',
  sentence: (value) =>
    value === 'yes'
      ? 'the server refuses a nonce count that was used before'
      : 'the server does not look at the nonce count',
  answers: {
    kind: 'few',
    values: [
      { value: 'yes', label: 'checks the nonce count' },
      { value: 'no', label: 'does not check it' },
    ],
  },
};

const nonce = nonceSetting(300);

const MD5_ALONE = 'most servers challenge with MD5 alone to this day';

/** Seen on both sides of him, a message that Mallory passes on looks as if it were sent twice. */
function passedOn(message: string): DeclaredBreak {
  const because = 'it is no repetition: Mallory passes on what the phone sent, from the same address';
  return { message, rule: 'retransmit-schedule', because };
}

/** A registration without TLS that passes somebody who reads it, and does more than that. */
export const someoneOnThePath: Flow = {
  ...ofALesson,
  id: 'someone-on-the-path',
  title: 'Somebody on the path',
  summary:
    'All that Bob’s phone sends passes Mallory, who has no password. He puts his own address into the request that carries the proof, or sends the proof once more later.',
  transports: ['udp'],
  accounts,
  breaks: [
    passedOn('F2'),
    { message: 'F3', rule: 'challenge-md5-only', because: MD5_ALONE },
    { message: 'F4', rule: 'challenge-md5-only', because: MD5_ALONE },
    passedOn('F6'),
    {
      message: 'F8',
      rule: '200-lists-all',
      because: 'it is not as the registrar wrote it: Mallory lets the phone read the Contact that it expects',
    },
  ],
  settings: [does, counts, nonce],
  scenario: (options) =>
    scene(options, {
      nodes: [
        phone(options, { gateway: 'mallory' }),
        onThePath(options),
        server(options, {
          policy: {
            authentication: {
              checksCount: answerTo(counts, options) === 'yes',
              nonceLifetime: Number(answerTo(nonce, options)) * 1000,
            },
          },
        }),
      ],
      commands: [{ at: 0, node: 'mallory', name: 'start' }, registers(0)],
      until: 60_000,
    }),
};

const malloryAt = `${mallory}:5060`;

function onThePath(options: FlowOptions): Setup {
  const state = newScripted({ address: malloryAt, lines: SCRIPT[answerTo(does, options)] ?? passing });
  return { id: 'mallory', label: 'Mallory', addresses: [malloryAt, `${hosts.bob}:*`], state };
}

/** Everything goes on as it came, but for the answers to himself. */
const passing: readonly ScriptLine[] = [
  { on: 'packet', if: { destination: malloryAt }, acts: [] },
  { on: 'packet', acts: [{ do: 'forward' }] },
];

const SCRIPT: Readonly<Record<string, readonly ScriptLine[]>> = {
  changes: [
    {
      on: 'packet',
      if: { method: 'REGISTER', has: 'Authorization' },
      acts: [{ do: 'forward', instead: { Contact: `<sip:bob@${malloryAt}>` } }],
      note: {
        text: 'Mallory writes his own address into Contact and leaves the proof as it is.',
        spec: 'RFC 3261 §26.1.1',
      },
    },
    {
      on: 'packet',
      if: { answers: 'REGISTER', status: 200 },
      acts: [{ do: 'forward', instead: { Contact: `<sip:bob@${hosts.bob}:5060>;expires=3600` } }],
      note: {
        text: 'Mallory puts back what the phone wants to read, so that it notices nothing.',
        spec: 'RFC 3261 §26.1.1',
      },
    },
    ...passing,
  ],
  replays: [
    { on: 30_000, acts: [{ do: 'send', to: `${hosts.server}:5060`, text: stolenRegister }] },
    ...passing,
  ],
};
