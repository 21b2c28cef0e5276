import { via } from '@/lib/sip/headers/via';
import { valuesOf } from '@/lib/sip/values-of';
import { changed } from './examples/changed';
import { inTurn } from './examples/in-turn';
import { F1, OK } from './examples/registration';
import { seen } from './examples/seen';
import { type Arrived, arrivedResponses, senderKey } from './reading/arrived';
import { topVia } from './reading/identity';
import { answeredRequests } from './reading/transactions';
import type { Exchange, ExchangeFinding, ExchangeRule } from './rule';

/** F1 and its answer on the far side of a NAT with an application-level gateway, which wrote its own address into Via. */
const beyond = [
  seen(
    '203.0.113.5:5061 -> 192.0.2.1:5061',
    changed(F1)`
      -Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashds7
      +Via: SIP/2.0/TLS 203.0.113.5:5061;branch=z9hG4bKnashds7
    `,
  ),
  seen(
    '192.0.2.1:5061 -> 203.0.113.5:5061',
    changed(OK)`
      -Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashds7;received=192.0.2.201
      +Via: SIP/2.0/TLS 203.0.113.5:5061;branch=z9hG4bKnashds7
    `,
  ),
];

export const respSentByMine: ExchangeRule = {
  id: 'resp-sent-by-mine',
  scope: 'exchange',
  title: 'A response reaches its client with the address that the client wrote into Via',
  severity: 'error',
  basis: 'MUST',
  spec: 'RFC 3261 §18.1.2',
  why: 'A phone compares the address in the top Via of a response with the one that it wrote there itself, and drops the response if they differ. A router with an application-level gateway for SIP that rewrites Via on the way out, and does not undo it on the way back, makes every registration time out though the registrar answers.',
  remedy:
    'Switch the gateway for SIP in the router off (it is called SIP ALG, SIP helper or SIP transformations).',
  good: [
    inTurn(
      seen('192.0.2.201:5061 -> 192.0.2.1:5061', F1),
      ...beyond,
      seen('192.0.2.1:5061 -> 192.0.2.201:5061', OK),
    ),
    inTurn(F1, OK),
  ],
  bad: [
    inTurn(
      seen('192.0.2.201:5061 -> 192.0.2.1:5061', F1),
      ...beyond,
      seen(
        '192.0.2.1:5061 -> 192.0.2.201:5061',
        changed(OK)`
          -Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashds7;received=192.0.2.201
          +Via: SIP/2.0/TLS 203.0.113.5:5061;branch=z9hG4bKnashds7
                            ^^^^^^^^^^^^^^^^
        `,
      ),
    ),
  ],
  check: (exchange) => {
    const compared = comparedAlready(exchange);
    return arrivedResponses(exchange).flatMap((one) => (compared.has(one.at) ? [] : foreignAddress(one)));
  },
};

/** Responses whose Vias `resp-via-copy` compares with those of the request that left from where they arrived. */
function comparedAlready(exchange: Exchange): ReadonlySet<number> {
  const pairs = answeredRequests(exchange);
  return new Set(
    pairs
      .filter(({ source, at }) => source !== undefined && source === exchange.messages[at]?.destination)
      .map(({ at }) => at),
  );
}

function foreignAddress({ at, response, asked }: Arrived): readonly ExchangeFinding[] {
  const top = topVia(response);
  const request = asked.byCount.get(valuesOf(response, via).length);
  const own = request && topVia(request);
  if (!top || !own || asked.senders.has(senderKey(response) ?? '')) return [];
  const wanted = own.port ? `${own.host.value}:${own.port.value}` : own.host.value;
  const span = { from: top.host.from, to: top.port?.to ?? top.host.to };
  const message = `Expected ${wanted}, which the client wrote into Via when it sent the request from here`;
  return [{ at, ...span, message }];
}
