import { describe, expect, it } from 'vitest';
import type { Context } from '@/lib/sim/scenario';
import type { Binding } from '../registrar/registrar-state';
import { findTargets } from './find-targets';

const context: Context = {
  now: 1000,
  self: 'server',
  transport: { name: 'UDP', reliable: false },
  dice: { draw: () => '' },
  resolve: (host) => (host === 'edge.example.com' ? '192.0.2.50' : /^[\d[]/.test(host) ? host : undefined),
};

const own = '192.0.2.222:5060';
const aor = 'sip:bob@biloxi.example.com';
const urn = 'urn:uuid:00000000-0000-1000-8000-000a95a0e128';

function binding(contact: string, change: Partial<Binding> = {}): Binding {
  return {
    aor,
    contact,
    callId: 'a',
    cseq: 1,
    expiresAt: 60_000,
    flow: { source: '203.0.113.9:40000', destination: own, transport: 'TCP' },
    transport: 'TCP',
    path: [],
    ...change,
  };
}

/** `status`, or the groups with the address and transport of each target. */
function targets(uri: string, bindings: readonly Binding[]) {
  const locations = { bindings, domains: ['biloxi.example.com'], aors: [aor] };
  const route = { source: '192.0.2.10:5060', destination: own, transport: 'UDP' };
  const found = findTargets(uri, locations, route, context);
  if (!('groups' in found)) return found.status;
  return found.groups.map((group) =>
    group.map(({ hop, uri: to, routes }) =>
      [to, `${hop?.address} ${hop?.transport.name}`, ...routes].join(' | '),
    ),
  );
}

const direct = 'sip:bob@192.0.2.4 | 192.0.2.4:5060 UDP';

describe('the targets of a request', () => {
  it.each<readonly [what: string, uri: string, bindings: readonly Binding[], expected: unknown]>([
    ['where Contact leads', aor, [binding('sip:bob@192.0.2.4')], [[direct]]],
    ['none that expired', aor, [binding('sip:bob@192.0.2.4', { expiresAt: 1000 })], 480],
    ['nobody of an unknown name', 'sip:carol@biloxi.example.com', [], 404],
    ['nobody under a URI that is no SIP URI', 'tel:+12155550100', [], 416],
    [
      'elsewhere, as the Request-URI says',
      'sip:bob@192.0.2.4',
      [],
      [['sip:bob@192.0.2.4 | 192.0.2.4:5060 UDP']],
    ],
    [
      'in the order of q, the same q together',
      aor,
      [
        binding('sip:bob@192.0.2.5', { q: '0.5' }),
        binding('sip:bob@192.0.2.4'),
        binding('sip:bob@192.0.2.6', { q: '1' }),
      ],
      [[direct, 'sip:bob@192.0.2.6 | 192.0.2.6:5060 UDP'], ['sip:bob@192.0.2.5 | 192.0.2.5:5060 UDP']],
    ],
    [
      'by the Path of the binding',
      aor,
      [binding('sip:bob@10.0.0.4', { path: ['sip:edge.example.com;lr'] })],
      [['sip:bob@10.0.0.4 | 192.0.2.50:5060 UDP | sip:edge.example.com;lr']],
    ],
    [
      'down the flow of Outbound, one flow of a device after another',
      aor,
      [
        binding('sip:bob@10.0.0.4', { instance: urn, regId: 1 }),
        binding('sip:bob@10.0.0.4;ob', {
          instance: urn,
          regId: 2,
          flow: { source: '203.0.113.9:50000', destination: own, transport: 'TCP' },
        }),
      ],
      [['sip:bob@10.0.0.4;ob | 203.0.113.9:50000 TCP'], ['sip:bob@10.0.0.4 | 203.0.113.9:40000 TCP']],
    ],
    [
      'to the private address of a phone behind a NAT that did not ask for Outbound',
      aor,
      [binding('sip:bob@10.0.0.4')],
      [['sip:bob@10.0.0.4 | 10.0.0.4:5060 UDP']],
    ],
    [
      'the one device that a GRUU names',
      `${aor};gr=${urn}`,
      [
        binding('sip:bob@192.0.2.4', { gruu: { public: `${aor};gr=${urn}`, temporary: [] } }),
        binding('sip:bob@192.0.2.5'),
      ],
      [[direct]],
    ],
    [
      'no phone without TLS for a sips URI',
      'sips:bob@biloxi.example.com',
      [binding('sip:bob@192.0.2.4', { aor: 'sips:bob@biloxi.example.com' })],
      480,
    ],
    [
      'none of the same user without TLS either',
      'sips:bob@biloxi.example.com',
      [binding('sip:bob@192.0.2.4')],
      480,
    ],
    [
      'over TLS to a phone with TLS, and with sip as it was called',
      aor,
      [binding('sips:bob@192.0.2.4', { aor: 'sips:bob@biloxi.example.com' })],
      [['sip:bob@192.0.2.4 | 192.0.2.4:5061 TLS']],
    ],
  ])('%s', (_what, uri, bindings, expected) => {
    expect(targets(uri, bindings)).toEqual(expected);
  });
});
