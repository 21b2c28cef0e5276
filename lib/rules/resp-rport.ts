import { emptyRport } from '@/lib/sip/empty-rport';
import { parameter } from '@/lib/sip/grammar/parameters';
import { changed } from './examples/changed';
import { inTurn } from './examples/in-turn';
import { F1, OK } from './examples/registration';
import { replaceBy } from './reading/fixes';
import { topVia } from './reading/identity';
import { sourcePort } from './reading/source';
import { answeredRequests } from './reading/transactions';
import type { ExchangeRule } from './rule';

const asking = changed(F1)`
  -Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashds7
  +Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashds7;rport
`;

export const respRport: ExchangeRule = {
  id: 'resp-rport',
  scope: 'exchange',
  title: 'The server fills in the rport that a client asked for',
  severity: 'warning',
  basis: 'MUST',
  spec: 'RFC 3581 §4',
  why: 'A phone behind a NAT asks with an empty rport to get its answer through the port that it sent from. If the server leaves it empty, the response goes to the port in Via, where the NAT lets nothing in. A server that does not know RFC 3581 may ignore it, so this is a warning.',
  remedy: 'Write the source port of the packet into rport, and the source address into received.',
  good: [
    inTurn(
      asking,
      changed(OK)`
        -Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashds7;received=192.0.2.201
        +Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashds7;rport=5061;received=192.0.2.201
      `,
    ),
  ],
  bad: [
    inTurn(
      asking,
      changed(OK)`
        -Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashds7;received=192.0.2.201
        +Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashds7;rport;received=192.0.2.201
                                                                               ^^^^^
      `,
    ),
  ],
  check: (exchange) =>
    answeredRequests(exchange).flatMap(({ request, response, source, at }) => {
      const [sent, hop] = [topVia(request), topVia(response)];
      if (!sent || !hop || !emptyRport(sent)) return [];
      const found = parameter(hop, 'rport');
      const wanted = source && sourcePort(source);
      if (found?.text && (!wanted || found.text === wanted)) return [];
      const { from, to } = found ?? hop;
      const message = `Expected rport=${wanted ?? 'and the port that the request came from'} in the top Via`;
      const fix = found && wanted ? { fix: replaceBy(`Write ${wanted}`, found, `rport=${wanted}`) } : {};
      return [{ at, from, to, message, ...fix }];
    }),
};
