import { via } from '@/lib/sip/headers/via';
import { valuesOf } from '@/lib/sip/values-of';
import { INVITE } from './examples/call';
import { inTurn } from './examples/in-turn';
import { seen } from './examples/seen';
import { ANSWER, ANSWER_TO_PROXY, FORWARDED } from './examples/session';
import { arrivedResponses } from './reading/arrived';
import { hopsKey } from './reading/hops';
import { topVia } from './reading/identity';
import type { ExchangeRule } from './rule';

const there = [
  seen('192.0.2.101:5060 -> 192.0.2.222:5060 over UDP', INVITE),
  seen('192.0.2.222:5060 -> 192.0.2.201:5060 over UDP', FORWARDED),
  seen('192.0.2.201:5060 -> 192.0.2.222:5060 over UDP', ANSWER_TO_PROXY),
];

export const respOneVia: ExchangeRule = {
  id: 'resp-one-via',
  scope: 'exchange',
  title: 'A response comes back with as many Vias as its request left with',
  severity: 'warning',
  basis: 'SHOULD',
  spec: 'RFC 3261 §8.1.3.3',
  why: 'Each proxy takes its own Via off a response before it passes it on, so that one is left when the response reaches the phone. A phone that finds two takes the response for one that went astray and drops it: it sends its request again until it gives up, though the trace shows an answer.',
  remedy: 'Let the proxy remove its Via, the top one, from each response that it forwards.',
  good: [
    inTurn(...there, seen('192.0.2.222:5060 -> 192.0.2.101:5060 over UDP', ANSWER)),
    inTurn(INVITE, ANSWER),
  ],
  bad: [
    inTurn(
      ...there,
      seen(
        '192.0.2.222:5060 -> 192.0.2.101:5060 over UDP',
        ANSWER_TO_PROXY.replace(
          /^Via: .*721e4.*$/m,
          (line) => `${line}\n     ${'^'.repeat(line.length - 'Via: '.length)}`,
        ),
      ),
    ),
  ],
  check: (exchange) =>
    arrivedResponses(exchange).flatMap(({ at, response, asked }) => {
      const top = topVia(response);
      if (!top || asked.hops.has(hopsKey(response)) || !asked.hops.has(hopsKey(response, 1))) return [];
      const count = valuesOf(response, via).length;
      const wanted = count === 2 ? 'one value' : `${count - 1} values`;
      const message = `Expected ${wanted} of Via, as the request had when it left from here, found ${count}`;
      return [{ at, from: top.from, to: top.to, message }];
    }),
};
