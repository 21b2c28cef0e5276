import { isSipUri, parseUri } from '@/lib/sip/uri/uri';
import { canonicalHost } from '@/lib/sip/uri/uri-host';
import { changed } from './examples/changed';
import { inTurn } from './examples/in-turn';
import { F1, OK } from './examples/registration';
import { firstContacts, requestedExpires } from './reading/bindings';
import { toOf } from './reading/identity';
import { acceptance, type Register, registersIn } from './reading/registers';
import { requestLine } from './reading/start';
import type { ExchangeFinding, ExchangeRule } from './rule';

const elsewhere = changed(F1)`
  -To: Bob <sips:bob@biloxi.example.com>
  +To: Bob <sips:bob@chicago.example.com>
`;
const notFound = changed(OK)`
  -SIP/2.0 200 OK
  +SIP/2.0 404 Not Found
  -To: Bob <sips:bob@biloxi.example.com>;tag=37GkEhwl6
  +To: Bob <sips:bob@chicago.example.com>;tag=37GkEhwl6
  -Contact: <sips:bob@client.biloxi.example.com>;expires=3600
`;

export const registerAorDomain: ExchangeRule = {
  id: 'register-aor-domain',
  scope: 'exchange',
  title: 'The address-of-record belongs to the domain that the REGISTER is sent to',
  severity: 'warning',
  basis: 'MUST',
  spec: 'RFC 3261 §10.3',
  why: 'A registrar knows the users of its own domains and answers 404 to an address of any other. It is what one gets where the domain of the account is that of another provider, or a name where the registrar expects its address, or the other way round. It is a warning, since a registrar may serve many domains and its 404 may mean an unknown user just as well.',
  remedy:
    'Set the domain of the account to the one that the provider names; it stands in To, in From and in the Request-URI.',
  good: [
    inTurn(F1, OK),
    inTurn(
      F1,
      changed(OK)`
        -SIP/2.0 200 OK
        +SIP/2.0 404 Not Found
        -Contact: <sips:bob@client.biloxi.example.com>;expires=3600
      `,
    ),
  ],
  bad: [
    inTurn(
      changed(elsewhere)`
         To: Bob <sips:bob@chicago.example.com>
                           ^^^^^^^^^^^^^^^^^^^
      `,
      notFound,
    ),
  ],
  check: (exchange) => {
    const registers = registersIn(exchange);
    const served = new Set(registers.filter(acceptance).map(placeOf));
    return registers
      .filter(({ finals }) => finals.some(({ status }) => status === 404))
      .filter((register) => asksForBinding(register) && !served.has(placeOf(register)))
      .flatMap(foreignDomain);
  },
};

/** An address-of-record and where it is sent to. What was accepted there once is no foreign domain. */
function placeOf({ request, aor }: Register): string {
  return `${requestLine(request)?.uri.value} ${aor}`;
}

/** Some registrars answer 404 to a query, or to a removal, if there is no binding. */
function asksForBinding({ request }: Register): boolean {
  return firstContacts(request).some((one) => requestedExpires(request, one) !== 0);
}

function foreignDomain({ request, at }: Register): readonly ExchangeFinding[] {
  const [target, to] = [requestLine(request)?.uri, toOf(request)?.uri];
  const server = target && parseUri(request.text, target.from, target.to);
  const aor = to && parseUri(request.text, to.from, to.to);
  if (!server || !aor || !isSipUri(server) || !isSipUri(aor)) return [];
  const { host } = aor;
  if (isServerOf(server.host.value, host.value)) return [];
  const says = `Expected an address-of-record of ${server.host.value}, to which this goes, found ${host.value}`;
  return [{ at, from: host.from, to: host.to, message: `${says}: the registrar answered 404` }];
}

/** True for the domain itself, and for a host in it: `ss2.biloxi.example.com` serves `biloxi.example.com`. */
function isServerOf(server: string, domain: string): boolean {
  const [one, other] = [canonicalHost(server), canonicalHost(domain)];
  return one === other || one.endsWith(`.${other}`);
}
