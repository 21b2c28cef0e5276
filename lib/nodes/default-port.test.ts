import { expect, it } from 'vitest';
import { defaultPort } from './default-port';

it.each([
  ['UDP', 5060],
  ['TCP', 5060],
  ['TLS', 5061],
  ['tls', 5061],
  ['WS', 80],
  ['wss', 443],
  ['SCTP', 5060],
  ['TLS-SCTP', 5061],
])('the port of %s is %i', (transport, port) => {
  expect(defaultPort(transport)).toBe(port);
});
