import { describe, expect, it } from 'vitest';
import type { Context } from '@/lib/sim/scenario';
import type { Binding } from '../registrar/registrar-state';
import { type Found, findTargets } from './find-targets';

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
    grantedAt: 0,
    expiresAt: 60_000,
    flow: { source: '203.0.113.9:40000', destination: own, transport: 'TCP' },
    path: [],
    ...change,
  };
}

function find(uri: string, bindings: readonly Binding[]): Found {
  const domains = ['biloxi.example.com'];
  const locations = { bindings, domains, aors: [aor], supports: ['gruu'], gruus: [`${aor};gr=${urn}`] };
  const route = { source: '192.0.2.10:5060', destination: own, transport: 'UDP' };
  return findTargets(uri, locations, route, context);
}

/** `status`, or the groups with the address and transport of each target. */
function targets(uri: string, bindings: readonly Binding[]) {
  const found = find(uri, bindings);
  if (!('groups' in found)) return found.status;
  return found.groups.map((group) =>
    group.map(({ hop, uri: to, routes }) =>
      [to, `${hop?.address} ${hop?.transport.name}`, ...routes].join(' | '),
    ),
  );
}

const gruus = { public: `${aor};gr=${urn}`, temporary: [] };

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
      [binding('sip:bob@192.0.2.4', { gruu: gruus }), binding('sip:bob@192.0.2.5')],
      [[direct]],
    ],
    [
      'no phone without TLS for a sips URI',
      'sips:bob@biloxi.example.com',
      [binding('sip:bob@192.0.2.4')],
      480,
    ],
    [
      'the phones with TLS alone for a sips URI',
      'sips:bob@biloxi.example.com',
      [binding('sip:bob@192.0.2.4'), binding('sips:bob@192.0.2.5')],
      [['sips:bob@192.0.2.5 | 192.0.2.5:5061 TLS']],
    ],
    [
      'where maddr leads, whatever the host is',
      aor,
      [binding('sip:bob@laptop.local:5070;maddr=192.0.2.4;transport=tcp')],
      [['sip:bob@laptop.local:5070;maddr=192.0.2.4;transport=tcp | 192.0.2.4:5070 TCP']],
    ],
    [
      'past the location table where the Request-URI has a maddr (RFC 3261 §16.5)',
      `${aor};maddr=192.0.2.9`,
      [binding('sip:bob@192.0.2.4')],
      [[`${aor};maddr=192.0.2.9 | 192.0.2.9:5060 UDP`]],
    ],
    ['no device that was never heard of', `${aor};gr=urn:uuid:other`, [binding('sip:bob@192.0.2.4')], 404],
    ['no device behind a temporary URI of old', 'sip:tgruu.7@biloxi.example.com;gr', [], 404],
    ['a known device that is not registered', `${aor};gr=${urn}`, [binding('sip:bob@192.0.2.4')], 480],
    ['a known device by its sips GRUU', `sips:${aor.slice(4)};gr=${urn}`, [], 480],
    [
      'the bindings of a device one after another, the latest first, whatever their q',
      `${aor};gr=${urn}`,
      [
        binding('sip:bob@192.0.2.5', { instance: urn, gruu: gruus, q: '1' }),
        binding('sip:bob@192.0.2.4', { instance: urn, gruu: gruus, q: '0.1' }),
      ],
      [[direct], ['sip:bob@192.0.2.5 | 192.0.2.5:5060 UDP']],
    ],
    [
      'over TLS to a phone with TLS, and with sip as it was called',
      aor,
      [binding('sips:bob@192.0.2.4')],
      [['sip:bob@192.0.2.4 | 192.0.2.4:5061 TLS']],
    ],
  ])('%s', (_what, uri, bindings, expected) => {
    expect(targets(uri, bindings)).toEqual(expected);
  });

  it('tells a caller that the phone has no TLS, as RFC 5630 §5.3 has it', () => {
    expect(find('sips:bob@biloxi.example.com', [binding('sip:bob@192.0.2.4')])).toMatchObject({
      status: 480,
      fields: [['Warning', `380 ${own} "SIPS Not Allowed"`]],
    });
  });

  it('knows no GRUU where it does not support them: parameters do not count', () => {
    const locations = {
      bindings: [binding('sip:bob@192.0.2.4')],
      domains: ['biloxi.example.com'],
      aors: [aor],
    };
    const route = { source: '192.0.2.10:5060', destination: own, transport: 'UDP' };
    expect(findTargets(`${aor};gr=x`, locations, route, context)).toMatchObject({
      groups: [[{ uri: 'sip:bob@192.0.2.4' }]],
    });
  });
});
