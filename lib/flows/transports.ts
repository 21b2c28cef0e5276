import { defaultPort } from '@/lib/nodes/default-port';
import type { Transport } from '@/lib/sim/scenario';
import type { TransportName } from './flow';

/** The transports with the name that Via gives them and their default port (RFC 3261 §18, §19.1.2; RFC 7118). */
export const transports: Readonly<Record<TransportName, Transport & { readonly port: number }>> = {
  udp: { name: 'UDP', reliable: false, port: defaultPort('UDP') },
  tcp: { name: 'TCP', reliable: true, port: defaultPort('TCP') },
  tls: { name: 'TLS', reliable: true, port: defaultPort('TLS') },
  ws: { name: 'WS', reliable: true, port: defaultPort('WS') },
};
