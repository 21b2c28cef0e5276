import type { Transport } from '@/lib/sim/scenario';
import type { TransportName } from './flow';

/** The transports with the name that Via gives them and their default port (RFC 3261 §18, §19.1.2; RFC 7118). */
export const transports: Readonly<Record<TransportName, Transport & { readonly port: number }>> = {
  udp: { name: 'UDP', reliable: false, port: 5060 },
  tcp: { name: 'TCP', reliable: true, port: 5060 },
  tls: { name: 'TLS', reliable: true, port: 5061 },
  ws: { name: 'WS', reliable: true, port: 80 },
};
