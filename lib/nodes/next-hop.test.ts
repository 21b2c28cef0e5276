import { expect, it } from 'vitest';
import type { Context } from '@/lib/sim/scenario';
import { nextHop } from './next-hop';

const context: Context = {
  now: 0,
  self: 'server',
  transport: { name: 'TCP', reliable: true },
  dice: { draw: () => '' },
  resolve: (host) => (host === 'phone.example.com' ? '192.0.2.4' : /^[\d[]/.test(host) ? host : undefined),
};

it.each([
  ['sip:bob@192.0.2.4', '192.0.2.4:5060 UDP'],
  ['sip:bob@192.0.2.4:51008', '192.0.2.4:51008 UDP'],
  ['sip:bob@phone.example.com;transport=TCP', '192.0.2.4:5060 TCP'],
  ['sips:bob@phone.example.com', '192.0.2.4:5061 TLS'],
  ['sips:bob@phone.example.com;transport=tcp', '192.0.2.4:5061 TLS'],
  ['sip:bob@phone.example.com;transport=tls', '192.0.2.4:5061 TLS'],
  ['sip:bob@[2001:db8::9]:5070', '[2001:db8::9]:5070 UDP'],
  ['sip:bob@192.0.2.4;transport=ws', '192.0.2.4:80 WS'],
  ['sips:bob@192.0.2.4;transport=ws', '192.0.2.4:443 WSS'],
  ['sip:bob@laptop.local;maddr=192.0.2.4', '192.0.2.4:5060 UDP'],
  ['sips:bob@laptop.local:5070;maddr=phone.example.com', '192.0.2.4:5070 TLS'],
  ['sip:bob@192.0.2.9;maddr=laptop.local', undefined],
  ['sip:bob@laptop.local', undefined],
  ['tel:+12155550100', undefined],
])('%s leads to %s', (uri, expected) => {
  const hop = nextHop(uri, context);
  expect(hop && `${hop.address} ${hop.transport.name}`).toBe(expected);
});
