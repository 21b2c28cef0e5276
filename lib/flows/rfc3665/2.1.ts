import { handle } from '@/lib/nodes/handle';
import type { NodeState } from '@/lib/nodes/node-state';
import { newRegistrar } from '@/lib/nodes/registrar/registrar-state';
import { newUserAgent } from '@/lib/nodes/user-agent/user-agent-state';
import type { Scenario } from '@/lib/sim/scenario';
import type { Flow, FlowOptions } from '../flow';
import { transports } from '../transports';
import { printed } from './2.1-printed';

const realm = 'atlanta.example.com';
const password = 'zanzibar';

/** RFC 3665 §2.1: Bob's phone has no binding yet, registers, is challenged and registers again with credentials. */
export const successfulNewRegistration: Flow = {
  id: '2.1',
  title: 'Successful New Registration',
  source: 'RFC 3665 §2.1',
  summary:
    'Bob’s phone tells the registrar where Bob can be reached. The registrar first asks for proof that it is Bob; the phone sends the request again with credentials, and the registrar stores the binding.',
  transports: ['tls', 'udp', 'tcp'],
  accounts: [{ username: 'bob', realm, password }],
  printed,
  differences: [
    {
      message: 'F3',
      header: 'From',
      because:
        'a request that is sent again with credentials should keep From, tag included; the RFC prints another tag than in F1, ja743ks76zlflH',
      spec: 'RFC 3261 §8.1.3.5',
    },
    {
      message: 'F3',
      header: 'Authorization',
      because:
        'the RFC leaves out the comma after the realm (erratum 4047) and one digit of the response, and sends neither qop nor nc nor cnonce although the challenge offered qop="auth"; ours is a real digest, computed with the password zanzibar',
      spec: 'RFC 3261 §22.4',
    },
    {
      message: 'F4',
      header: 'From',
      because: 'a response copies From from its request, and our F3 keeps the tag of F1',
      spec: 'RFC 3261 §8.2.6.2',
    },
  ],
  breaks: [
    {
      message: 'F2',
      rule: 'challenge-md5-only',
      because: 'the RFC, which is of 2003, challenges with MD5, and so do most servers to this day',
    },
    {
      message: 'F4',
      rule: '200-date',
      because: 'the RFC prints no Date in its responses, and a phone can do without',
    },
  ],
  scenario,
};

function scenario({ transport, seed }: FlowOptions): Scenario<NodeState> {
  const wire = transports[transport];
  // The RFC runs this flow over TLS and so with sips URIs; over other transports the same people use sip.
  const scheme = transport === 'tls' ? 'sips' : 'sip';
  const aor = `${scheme}:bob@biloxi.example.com`;
  const [bobAt, serverAt] = [`192.0.2.201:${wire.port}`, `192.0.2.222:${wire.port}`];
  return {
    seed,
    transport: wire,
    names: { 'ss2.biloxi.example.com': '192.0.2.222', 'client.biloxi.example.com': '192.0.2.201' },
    latency: 50,
    commands: [{ at: 0, node: 'bob', name: 'register' }],
    // Long enough for timer F to give up on every request, and for timer J to end what the last of them began.
    until: 100_000,
    handle,
    nodes: [
      {
        id: 'bob',
        label: 'Bob',
        addresses: [bobAt],
        script: {
          branch: ['nashds7', 'nashd92'],
          tag: ['a73kszlfl'],
          'call-id': ['1j9FpLxk3uxtm8tn'],
          cnonce: ['0a4f113b'],
        },
        state: newUserAgent({
          displayName: 'Bob',
          aor,
          registrar: `${scheme}:ss2.biloxi.example.com`,
          registrarHost: 'ss2.biloxi.example.com',
          registrarPort: wire.port,
          contact: `${scheme}:bob@client.biloxi.example.com`,
          sentBy: `client.biloxi.example.com:${wire.port}`,
          address: bobAt,
          callIdHost: 'biloxi.example.com',
          username: 'bob',
          password,
        }),
      },
      {
        id: 'server',
        label: 'SIP Server',
        addresses: [serverAt],
        script: {
          tag: ['1410948204', '37GkEhwl6'],
          nonce: ['ea9c8e88df84f1cec4341ae6cbe5a359'],
        },
        state: newRegistrar({
          domains: ['biloxi.example.com', 'ss2.biloxi.example.com'],
          realm,
          passwords: { bob: password, alice: 'wonderland' },
          owners: { [aor]: ['bob'], [`${scheme}:alice@biloxi.example.com`]: ['alice'] },
          defaultExpires: 3600,
          minExpires: 60,
          maxExpires: 3600,
          nonceLifetime: 300_000,
          requireQop: true,
        }),
      },
    ],
  };
}
