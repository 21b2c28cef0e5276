import { expect, it } from 'vitest';
import { handle } from '@/lib/nodes/handle';
import type { NodeState } from '@/lib/nodes/node-state';
import { run } from '@/lib/sim/run';
import type { NodeSetup, Scenario } from '@/lib/sim/scenario';
import { buildRequest } from '@/lib/sip/build';
import { strict } from '../registrar/profiles/strict';
import { newRegistrar } from '../registrar/registrar-state';
import { newUserAgent } from '../user-agent/user-agent-state';
import { newScripted, type ScriptLine } from './scripted-state';

const [bobAt, otherAt, serverAt] = ['192.0.2.201:5060', '192.0.2.9:5060', '192.0.2.222:5060'];

const server: NodeSetup<NodeState> = {
  id: 'server',
  label: 'Server',
  addresses: [serverAt],
  state: newRegistrar({
    domains: ['biloxi.example.com'],
    realm: 'biloxi.example.com',
    passwords: { 101: 'zanzibar' },
    owners: { 'sip:101@biloxi.example.com': ['101'] },
    policy: { ...strict, authentication: { ...strict.authentication, tellsUnknownUsers: true } },
  }),
};

function other(lines: readonly ScriptLine[]): NodeSetup<NodeState> {
  const state = newScripted({ address: otherAt, lines });
  return { id: 'other', label: 'Other', addresses: [otherAt], state };
}

/** Bob's phone, which sends to the other node. */
const bob: NodeSetup<NodeState> = {
  id: 'bob',
  label: 'Bob',
  addresses: [bobAt],
  state: newUserAgent({
    displayName: 'Bob',
    aor: 'sip:101@biloxi.example.com',
    registrar: 'sip:biloxi.example.com',
    registrarHost: 'biloxi.example.com',
    registrarPort: 5060,
    contact: 'sip:101@192.0.2.201',
    sentBy: bobAt,
    address: bobAt,
    callIdHost: '192.0.2.201',
    username: '101',
    password: 'zanzibar',
  }),
};

function play(nodes: readonly NodeSetup<NodeState>[]) {
  const scenario: Scenario<NodeState> = {
    seed: 1,
    transport: { name: 'UDP', reliable: false },
    nodes,
    names: { 'biloxi.example.com': '192.0.2.9' },
    latency: 10,
    commands: [
      { at: 0, node: 'other', name: 'start' },
      { at: 0, node: 'bob', name: 'register' },
    ].filter(({ node }) => nodes.some(({ id }) => id === node)),
    until: 60_000,
    handle,
  };
  const { packets, entries } = run(scenario);
  const world = entries.at(-1)?.world;
  const phone = world?.nodes.bob?.state;
  return {
    firstLines: packets.map(({ id, text }) => `${id} ${text.split('\r\n')[0]}`),
    texts: packets.map(({ text }) => text),
    registration: phone?.kind === 'user-agent' ? phone.lines[0].registration : undefined,
  };
}

it('a proxy before the registrar wants proof of its own', () => {
  const challenge = ['Proxy-Authenticate', 'Digest realm="proxy", nonce="{new nonce}", qop="auth"'] as const;
  const proxy = other([
    {
      on: 'packet',
      if: { method: 'REGISTER', lacks: 'Proxy-Authorization' },
      acts: [{ do: 'answer', status: 407, reason: 'Proxy Authentication Required', fields: [challenge] }],
    },
    { on: 'packet', acts: [{ do: 'relay', to: serverAt, without: ['Proxy-Authorization'] }] },
  ]);
  const { firstLines, registration } = play([bob, proxy, server]);
  expect(firstLines.filter((line) => line.includes('SIP/2.0 '))).toEqual([
    'other#1 SIP/2.0 407 Proxy Authentication Required',
    'server#1 SIP/2.0 401 Unauthorized',
    'other#3 SIP/2.0 401 Unauthorized',
    'server#2 SIP/2.0 200 OK',
    'other#5 SIP/2.0 200 OK',
  ]);
  expect(registration).toMatchObject({ phase: 'registered' });
});

it('a server answers 200 and lists no Contact, and the phone believes in an hour', () => {
  const careless = other([{ on: 'packet', acts: [{ do: 'answer', status: 200, reason: 'OK' }] }]);
  expect(play([bob, careless]).registration).toEqual({ phase: 'registered', expiresAt: 3_600_020 });
});

it('a registrar never stops to call nonces stale, and the phone stops', () => {
  const challenge = ['WWW-Authenticate', 'Digest realm="x", nonce="{new nonce}", stale=TRUE'] as const;
  const endless = other([
    { on: 'packet', acts: [{ do: 'answer', status: 401, reason: 'Unauthorized', fields: [challenge] }] },
  ]);
  expect(play([bob, endless]).registration).toMatchObject({ phase: 'failed' });
});

it('a scanner tells users from nobody by the answers', () => {
  const probe = (user: number): ScriptLine => ({
    on: (user - 100) * 100,
    acts: [
      {
        do: 'send',
        to: serverAt,
        text: buildRequest({
          method: 'REGISTER',
          uri: 'sip:biloxi.example.com',
          headers: [
            ['Via', `SIP/2.0/UDP ${otherAt};branch=z9hG4bK{new branch}`],
            ['Max-Forwards', '70'],
            ['From', `<sip:${user}@biloxi.example.com>;tag={new tag}`],
            ['To', `<sip:${user}@biloxi.example.com>`],
            ['Call-ID', '{new call-id}'],
            ['CSeq', '1 REGISTER'],
          ],
        }),
      },
    ],
  });
  const scanner = other([probe(100), probe(101), probe(102), { on: 'packet', acts: [] }]);
  const { firstLines } = play([scanner, server]);
  expect(firstLines.filter((line) => line.startsWith('server')).map((line) => line.split(' ')[2])).toEqual([
    '404',
    '401',
    '404',
  ]);
});
