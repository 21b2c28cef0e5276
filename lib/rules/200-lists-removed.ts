import { contact } from '@/lib/sip/headers/contact';
import { expires } from '@/lib/sip/headers/expires';
import { firstOf, valuesOf } from '@/lib/sip/values-of';
import { changed } from './examples/changed';
import { inTurn } from './examples/in-turn';
import { REFRESHED, REMOVE, REMOVED } from './examples/refresh';
import { addressContacts, firstContacts, requestedExpires } from './reading/bindings';
import { contactFinder } from './reading/contact-finder';
import { isRegister, statusLine } from './reading/start';
import { type Answered, answeredRequests } from './reading/transactions';
import type { ExchangeFinding, ExchangeRule } from './rule';

export const status200ListsRemoved: ExchangeRule = {
  id: '200-lists-removed',
  scope: 'exchange',
  title: 'The 200 to a REGISTER does not list the bindings that it removed',
  severity: 'error',
  basis: 'MUST',
  spec: 'RFC 3261 §10.3',
  why: 'A phone that unregisters looks into the list to see that it is gone. If the registrar lists it still, with seconds to go, it has not understood the zero: calls are sent to a phone that has been switched off, until the binding expires, and are not passed on to voice mail. A registrar that lists it a last time with expires=0 says that it is gone.',
  remedy:
    'Let the registrar remove the binding when it is asked for zero seconds, and leave it out of the list.',
  good: [
    inTurn(REMOVE, REMOVED),
    inTurn(
      REMOVE,
      changed(REFRESHED)`
        -Contact: <sips:bob@client.biloxi.example.com>;expires=3600
        +Contact: <sips:bob@client.biloxi.example.com>;expires=0
      `,
    ),
  ],
  bad: [
    inTurn(
      REMOVE,
      changed(REFRESHED)`
         Contact: <sips:bob@client.biloxi.example.com>;expires=3600
                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      `,
    ),
    inTurn(
      changed(REMOVE)`
        -Contact: <sips:bob@client.biloxi.example.com>
        +Contact: *
      `,
      changed(REFRESHED)`
        -Contact: <sips:bob@client.biloxi.example.com>;expires=3600
        +Contact: <sips:bob@192.0.2.99>;expires=120
                   ^^^^^^^^^^^^^^^^^^^
      `,
    ),
  ],
  check: (exchange) =>
    answeredRequests(exchange)
      .filter(({ at, request, response }) => {
        const isFirst = exchange.messages[at]?.repeats !== true;
        return isFirst && isRegister(request) && statusLine(response)?.status.value === 200;
      })
      .flatMap(stillListed),
};

function stillListed({ request, response, at }: Answered): readonly ExchangeFinding[] {
  const isStar = valuesOf(request, contact).some(({ kind }) => kind === 'star');
  const isAll = isStar && firstOf(request, expires)?.value === 0;
  const asked = addressContacts(request);
  const removed = asked.filter((one) => requestedExpires(request, one) === 0);
  if (!isAll && removed.length === 0) return [];
  const isRemoved = contactFinder(removed);
  const isKept = contactFinder(asked.filter((one) => requestedExpires(request, one) !== 0));
  return firstContacts(response)
    .filter((listed) => requestedExpires(response, listed) !== 0)
    .filter(({ uri: { value } }) => (isAll || isRemoved(value)) && !isKept(value))
    .map(({ uri: { value, from, to } }) => ({
      at,
      from,
      to,
      message: `Expected the list without ${value}, which this REGISTER removed`,
    }));
}
