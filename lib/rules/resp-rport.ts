import { emptyRport } from '@/lib/sip/empty-rport';
import { type Parameter, parameter } from '@/lib/sip/grammar/parameters';
import type { Via } from '@/lib/sip/headers/via';
import { changed } from './examples/changed';
import { inTurn } from './examples/in-turn';
import { F1, OK } from './examples/registration';
import { seen } from './examples/seen';
import { addAfter, replaceBy } from './reading/fixes';
import { topVia } from './reading/identity';
import { needsReceived } from './reading/needs-received';
import { sourceHost, sourcePort } from './reading/source';
import { answeredRequests } from './reading/transactions';
import type { ExchangeFinding, ExchangeRule } from './rule';

const asking = changed(F1)`
  -Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashds7
  +Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashds7;rport
`;

/** The same from a phone that knows its address. */
const byAddress = changed(asking)`
  -Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashds7;rport
  +Via: SIP/2.0/TLS 192.0.2.201:5061;branch=z9hG4bKnashds7;rport
`;

export const respRport: ExchangeRule = {
  id: 'resp-rport',
  scope: 'exchange',
  title: 'The server fills in the rport that a client asked for',
  severity: 'warning',
  basis: 'MUST',
  spec: 'RFC 3581 §4',
  why: 'A phone behind a NAT asks with an empty rport to get its answer through the port that it sent from. If the server leaves it empty, the response goes to the port in Via, where the NAT lets nothing in. A server that does not know RFC 3581 may ignore it, so this is a warning. One that fills it in has to add received too, even if the address is the one in Via: a response goes through the port of rport only if both are there.',
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
    inTurn(
      byAddress,
      changed(OK)`
        -Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashds7;received=192.0.2.201
        +Via: SIP/2.0/TLS 192.0.2.201:5061;branch=z9hG4bKnashds7;rport=5061
                                                                 ^^^^^^^^^^
      `,
    ),
    inTurn(
      seen('192.0.2.201:5061 -> 192.0.2.1:5061 over TLS at 0 ms', byAddress),
      changed(OK)`
        -Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashds7;received=192.0.2.201
        +Via: SIP/2.0/TLS 192.0.2.201:5061;branch=z9hG4bKnashds7;rport=5061
                                                                 ^^^^^^^^^^
      `,
    ),
  ],
  check: (exchange) =>
    answeredRequests(exchange).flatMap(({ request, response, source, at }) => {
      const [sent, hop] = [topVia(request), topVia(response)];
      if (!sent || !hop || !emptyRport(sent)) return [];
      const found = parameter(hop, 'rport');
      const wanted = source && sourcePort(source);
      if (!found?.text || (wanted && found.text !== wanted)) return [wrongPort(at, hop, found, wanted)];
      // Where the address in Via is not the one that the request came from, resp-received speaks.
      const isComplete = parameter(hop, 'received') !== undefined || needsReceived(sent, source);
      return isComplete ? [] : [alone(at, found, source && sourceHost(source))];
    }),
};

function wrongPort(
  at: number,
  hop: Via,
  found: Parameter | undefined,
  wanted: string | undefined,
): ExchangeFinding {
  const { from, to } = found ?? hop;
  const message = wanted
    ? `Expected rport=${wanted} in the top Via`
    : 'Expected the port that the request came from as rport in the top Via';
  const fix = found && wanted ? { fix: replaceBy(`Write ${wanted}`, found, `rport=${wanted}`) } : {};
  return { at, from, to, message, ...fix };
}

function alone(at: number, rport: Parameter, wanted: string | undefined): ExchangeFinding {
  const { from, to } = rport;
  const message = 'Expected received beside rport, which the server adds even if the address is the same';
  return wanted
    ? { at, from, to, message, fix: addAfter(`Add received=${wanted}`, rport, `;received=${wanted}`) }
    : { at, from, to, message };
}
