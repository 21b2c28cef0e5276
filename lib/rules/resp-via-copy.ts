import { type Via, via } from '@/lib/sip/headers/via';
import type { Message } from '@/lib/sip/message';
import { valuesOf } from '@/lib/sip/values-of';
import { changed } from './examples/changed';
import { inTurn } from './examples/in-turn';
import { F1, OK } from './examples/registration';
import { addAfter, replaceBy } from './reading/fixes';
import { branchOf, sentBy } from './reading/identity';
import { type Answered, answeredRequests } from './reading/transactions';
import type { ExchangeFinding, ExchangeRule } from './rule';

export const respViaCopy: ExchangeRule = {
  id: 'resp-via-copy',
  scope: 'exchange',
  title: 'A response has the Via of its request',
  severity: 'error',
  basis: 'MUST',
  spec: 'RFC 3261 §8.2.6.2',
  why: 'The response is routed by Via and recognised by its branch. If the branch or the address differs, it goes astray or finds nobody who waits for it, and the client sends its request again until it gives up. Only received and rport may be added on the way.',
  remedy: 'Copy all Via values in their order, character for character.',
  good: [inTurn(F1, OK)],
  bad: [
    inTurn(
      F1,
      changed(OK)`
        -Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashds7;received=192.0.2.201
        +Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashds8;received=192.0.2.201
                                                                ^^^^^^^^^^^^^^
      `,
    ),
    inTurn(
      F1,
      changed(OK)`
        -Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashds7;received=192.0.2.201
        +Via: SIP/2.0/TLS bobspc.biloxi.example.com;branch=z9hG4bKnashds7;received=192.0.2.201
                          ^^^^^^^^^^^^^^^^^^^^^^^^^
      `,
    ),
  ],
  check: (exchange) => answeredRequests(exchange).flatMap(compareVias),
};

function compareVias({ request, response, at }: Answered): readonly ExchangeFinding[] {
  const wanted = valuesOf(request, via);
  const found = valuesOf(response, via);
  const first = found[0];
  if (first && wanted.length !== found.length) {
    const says = `Expected ${wanted.length} values of Via, as in the request, found ${found.length}`;
    return [{ at, from: first.from, to: first.to, message: says }];
  }
  return wanted.flatMap((hop, i) => {
    const copy = found[i];
    return copy ? [...compareBranch(at, hop, copy), ...compareSender(at, request, hop, copy)] : [];
  });
}

function compareBranch(at: number, hop: Via, copy: Via): readonly ExchangeFinding[] {
  const wanted = branchOf(hop)?.text;
  const found = branchOf(copy);
  if (wanted === undefined || found?.text === wanted) return [];
  const message = `Expected the branch of the request, ${wanted}`;
  if (!found?.value) {
    const { from, to } = copy;
    return [{ at, from, to, message, fix: addAfter('Add the branch', copy, `;branch=${wanted}`) }];
  }
  const { from, to } = found.value;
  return [{ at, from, to, message, fix: replaceBy(`Write ${wanted}`, found.value, wanted) }];
}

function compareSender(at: number, request: Message, hop: Via, copy: Via): readonly ExchangeFinding[] {
  const transport = ({ transport: { value } }: Via) => value.toUpperCase();
  if (transport(hop) === transport(copy) && sentBy(hop) === sentBy(copy)) return [];
  const from = transport(hop) === transport(copy) ? 'host' : 'transport';
  const wanted = request.text.slice(hop[from].from, hop.port?.to ?? hop.host.to);
  const span = { from: copy[from].from, to: copy.port?.to ?? copy.host.to };
  const message = `Expected what the request says here, ${wanted}`;
  return [{ at, ...span, message, fix: replaceBy(`Write ${wanted}`, span, wanted) }];
}
