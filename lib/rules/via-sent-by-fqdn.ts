import { changed } from './examples/changed';
import { F1 } from './examples/registration';
import { topVia } from './reading/identity';
import { isAddress } from './reading/source';
import { requestLine } from './reading/start';
import type { MessageRule } from './rule';

export const viaSentByFqdn: MessageRule = {
  id: 'via-sent-by-fqdn',
  scope: 'message',
  title: 'The sender in Via is an address, or a name that is known everywhere',
  severity: 'info',
  basis: 'SHOULD',
  spec: 'RFC 3261 §18.1.1',
  why: 'A server that cannot use the way by which the request came, because the connection has been closed for instance, sends the response to the host in Via. The short name of a computer or of a container, localhost and 0.0.0.0 mean something on that machine alone. A full name is best and an IP address is common, of which nothing is said here; mostly received and rport save the response all the same.',
  remedy: 'Set the full name or the address under which others reach this host.',
  good: [
    F1,
    changed(F1)`
      -Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashds7
      +Via: SIP/2.0/TLS [2001:db8::9]:5061;branch=z9hG4bKnashds7
    `,
  ],
  bad: [
    changed(F1)`
      -Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashds7
      +Via: SIP/2.0/TLS bobspc:5061;branch=z9hG4bKnashds7
                        ^^^^^^
    `,
    changed(F1)`
      -Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashds7
      +Via: SIP/2.0/TLS 0.0.0.0;branch=z9hG4bKnashds7;rport
                        ^^^^^^^
    `,
  ],
  check: (message) => {
    const host = requestLine(message) && topVia(message)?.host;
    if (!host?.value || !isOfOneMachine(host.value)) return [];
    const says = `Expected a full host name or an address in Via, found ${host.value}`;
    return [{ from: host.from, to: host.to, message: says }];
  },
};

function isOfOneMachine(host: string): boolean {
  return (!host.includes('.') && !isAddress(host)) || host === '0.0.0.0' || host === '[::]';
}
