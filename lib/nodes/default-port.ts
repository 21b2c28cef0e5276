/** The port of a transport, as Via names it, where none is written (RFC 3261 §18, §19.1.2; RFC 4168 §5, RFC 7118 §5.2). */
export function defaultPort(transport: string): number {
  return DEFAULT_PORTS[transport.toUpperCase()] ?? 5060;
}

const DEFAULT_PORTS: Readonly<Record<string, number>> = {
  TLS: 5061,
  'TLS-SCTP': 5061,
  WS: 80,
  WSS: 443,
};
