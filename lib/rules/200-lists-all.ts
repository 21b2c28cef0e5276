import { changed } from './examples/changed';
import { inTurn } from './examples/in-turn';
import { F1, OK } from './examples/registration';
import { addressContacts, firstContacts, requestedExpires } from './reading/bindings';
import { contactFinder } from './reading/contact-finder';
import { isRegister, statusLine } from './reading/start';
import { answeredRequests } from './reading/transactions';
import type { ExchangeRule } from './rule';

export const status200ListsAll: ExchangeRule = {
  id: '200-lists-all',
  scope: 'exchange',
  title: 'The 200 to a REGISTER lists the bindings that it made',
  severity: 'error',
  basis: 'MUST',
  spec: 'RFC 3261 §10.3',
  why: 'The list is the only proof a phone has that its binding exists, and where it reads how long it lasts. A 200 without it leaves the phone sure that it can be reached, while no call will come. Bindings that others made belong into the list too, but who sees one exchange cannot know of them.',
  remedy: 'List all current bindings of the address-of-record as Contact, each with expires.',
  good: [inTurn(F1, OK)],
  bad: [
    inTurn(
      F1,
      changed(OK)`
         SIP/2.0 200 OK
                 ^^^^^^
        -Contact: <sips:bob@client.biloxi.example.com>;expires=3600
      `,
    ),
    inTurn(
      F1,
      changed(OK)`
         SIP/2.0 200 OK
                 ^^^^^^
        -Contact: <sips:bob@client.biloxi.example.com>;expires=3600
        +Contact: <sips:bob@192.0.2.99>;expires=3600
      `,
    ),
  ],
  check: (exchange) =>
    answeredRequests(exchange).flatMap(({ request, response, at }) => {
      const status = statusLine(response);
      if (status?.status.value !== 200 || !isRegister(request)) return [];
      const listed = contactFinder(addressContacts(response));
      return firstContacts(request)
        .filter((asked) => requestedExpires(request, asked) !== 0)
        .filter((asked) => !listed(asked.uri.value))
        .map(({ uri }) => ({
          at,
          from: status.status.from,
          to: status.reason.to,
          message: `Expected the binding ${uri.value} in the list of Contacts`,
        }));
    }),
};
