import type { AddressValue } from '@/lib/sip/grammar/name-addr';
import { parseUri } from '@/lib/sip/uri/uri';
import { canonicalHost } from '@/lib/sip/uri/uri-host';
import { changed } from './examples/changed';
import { inTurn } from './examples/in-turn';
import { REFRESH, REFRESHED } from './examples/refresh';
import { F1, OK } from './examples/registration';
import { firstContacts, requestedExpires } from './reading/bindings';
import { type ContactTable, contactTable } from './reading/contact-table';
import { acceptance, type Register, registersIn } from './reading/registers';
import type { ExchangeFinding, ExchangeRule } from './rule';

const listsTwo = changed(OK)`
   Contact: <sips:bob@client.biloxi.example.com>;expires=3600
  +Contact: <sips:bob@192.0.2.99>;expires=120
`;

export const ownBindingOnly: ExchangeRule = {
  id: 'own-binding-only',
  scope: 'exchange',
  title: 'A client refreshes the bindings that it made, and no others',
  severity: 'warning',
  basis: 'SHOULD',
  spec: 'RFC 3261 §10.2.4',
  why: 'The 200 lists the bindings of all devices of a user. A phone that registers the whole list again keeps bindings of devices alive that were switched off long ago: calls ring there and nobody answers, and what is unregistered comes back.',
  remedy:
    'Compare the list with your own Contacts by the rules for URIs, take the interval of those, and leave the others alone.',
  good: [
    inTurn(F1, listsTwo, REFRESH),
    inTurn(
      F1,
      listsTwo,
      changed(REFRESH)`
         Contact: <sips:bob@client.biloxi.example.com>
        +Contact: <sips:bob@192.0.2.99>;expires=0
      `,
      REFRESHED,
    ),
  ],
  bad: [
    inTurn(
      F1,
      listsTwo,
      changed(REFRESH)`
         Contact: <sips:bob@client.biloxi.example.com>
        +Contact: <sips:bob@192.0.2.99>
                   ^^^^^^^^^^^^^^^^^^^
      `,
    ),
  ],
  check: (exchange) => {
    const clients = new Map<string, Client>();
    return registersIn(exchange).flatMap((register) => {
      const client = clients.get(register.callId) ?? newClient();
      clients.set(register.callId, client);
      const asked = firstContacts(register.request);
      const findings = foreign(register, client);
      for (const { uri } of asked) {
        client.own.set(register.aor, uri.value, true);
        client.hosts.add(hostOf(uri.value));
      }
      const response = acceptance(register)?.response;
      for (const { uri } of response ? firstContacts(response) : []) {
        client.listed.set(register.aor, uri.value, true);
      }
      return findings;
    });
  },
};

/** The Contacts that a client registered, the hosts in them, and what it has read in lists of bindings. */
interface Client {
  readonly own: ContactTable<true>;
  readonly hosts: Set<string>;
  readonly listed: ContactTable<true>;
}

function newClient(): Client {
  return { own: contactTable(), hosts: new Set(), listed: contactTable() };
}

/**
 * Contacts that this client had never asked for before it read them in a list, and now keeps beside one of its own. One
 * with a host of its own may be left from before a restart.
 */
function foreign({ request, aor, at }: Register, { own, hosts, listed }: Client): readonly ExchangeFinding[] {
  const kept = firstContacts(request).filter((one) => requestedExpires(request, one) !== 0);
  const isOwn = ({ uri }: AddressValue) => own.get(aor, uri.value) === true;
  if (kept.length < 2 || !kept.some(isOwn)) return [];
  return kept
    .filter((one) => !isOwn(one) && listed.get(aor, one.uri.value) && !hosts.has(hostOf(one.uri.value)))
    .map(({ uri: { value, from, to } }) => ({
      at,
      from,
      to,
      message: `Expected only Contacts of this client, and ${value} was first seen in the list of the registrar`,
    }));
}

function hostOf(uri: string): string {
  return canonicalHost(parseUri(uri).host?.value ?? '');
}
