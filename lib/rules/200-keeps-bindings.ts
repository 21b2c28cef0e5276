import { contactInstance } from '@/lib/sip/contact-parameters';
import type { AddressValue } from '@/lib/sip/grammar/name-addr';
import { contact } from '@/lib/sip/headers/contact';
import type { Message } from '@/lib/sip/message';
import { valuesOf } from '@/lib/sip/values-of';
import { changed } from './examples/changed';
import { inTurn } from './examples/in-turn';
import { REMOVE, REMOVED } from './examples/refresh';
import { F1, OK } from './examples/registration';
import { seen } from './examples/seen';
import { addressContacts, firstContacts, requestedExpires } from './reading/bindings';
import { contactFinder } from './reading/contact-finder';
import { type ContactTable, contactTable } from './reading/contact-table';
import { acceptance, type FinalResponse, type Register, registersIn } from './reading/registers';
import { statusLine } from './reading/start';
import type { Exchange, ExchangeFinding, ExchangeRule } from './rule';

const otherPhone = changed(F1)`
  -Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashds7
  +Via: SIP/2.0/TLS 192.0.2.99:5061;branch=z9hG4bKnashx11
  -Call-ID: 1j9FpLxk3uxtm8tn@biloxi.example.com
  +Call-ID: 7gyt2Jhx@192.0.2.99
  -Contact: <sips:bob@client.biloxi.example.com>
  +Contact: <sips:bob@192.0.2.99>
`;
const listsOne = changed(OK)`
  -Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashds7;received=192.0.2.201
  +Via: SIP/2.0/TLS 192.0.2.99:5061;branch=z9hG4bKnashx11
  -Call-ID: 1j9FpLxk3uxtm8tn@biloxi.example.com
  +Call-ID: 7gyt2Jhx@192.0.2.99
  -Contact: <sips:bob@client.biloxi.example.com>;expires=3600
  +Contact: <sips:bob@192.0.2.99>;expires=3600
`;

export const status200KeepsBindings: ExchangeRule = {
  id: '200-keeps-bindings',
  scope: 'exchange',
  title: 'The 200 to a REGISTER lists the bindings of other devices too',
  // Somebody who was not seen may have removed it.
  severity: 'warning',
  basis: 'MUST',
  spec: 'RFC 3261 §10.3',
  why: 'A user may have several phones, and the list has the bindings of all of them. Some registrars allow one and drop the old binding without a word when another phone registers: the first believes that it can be reached until its next refresh, and then throws the second out in its turn.',
  remedy:
    'Let the registrar keep all bindings until they expire or are removed; if it allows only some, it refuses the next one instead.',
  good: [
    inTurn(
      seen('at 0 s', F1),
      seen('at 0 s', OK),
      seen('at 60 s', otherPhone),
      seen(
        'at 60 s',
        changed(listsOne)`
           Contact: <sips:bob@192.0.2.99>;expires=3600
          +Contact: <sips:bob@client.biloxi.example.com>;expires=3540
        `,
      ),
    ),
    inTurn(seen('at 0 s', F1), seen('at 0 s', OK), seen('at 60 s', REMOVE), seen('at 60 s', REMOVED)),
    inTurn(
      seen('at 0 s', F1),
      seen('at 0 s', OK),
      seen('at 4000 s', otherPhone),
      seen('at 4000 s', listsOne),
    ),
  ],
  bad: [
    inTurn(
      seen('at 0 s', F1),
      seen('at 0 s', OK),
      seen('at 60 s', otherPhone),
      seen(
        'at 60 s',
        changed(listsOne)`
           SIP/2.0 200 OK
                   ^^^^^^
        `,
      ),
    ),
  ],
  check: (exchange) => {
    const alive = contactTable<Binding>();
    return registersIn(exchange).flatMap((register) => {
      forget(alive, register);
      const answer = acceptance(register);
      if (!answer) return [];
      const findings = lost(exchange, alive, register, answer);
      for (const listed of firstContacts(answer.response)) {
        const seconds = requestedExpires(answer.response, listed) ?? 0;
        alive.set(register.aor, listed.uri.value, {
          listed,
          seconds,
          since: timeOf(exchange, answer),
          register,
        });
      }
      return findings;
    });
  },
};

/** A binding as it was listed. */
interface Binding {
  readonly listed: AddressValue;
  readonly seconds: number;
  /** ms; undefined where no time is known. */
  readonly since: number | undefined;
  readonly register: Register;
}

function timeOf({ messages }: Exchange, { at }: FinalResponse): number | undefined {
  return messages[at]?.at;
}

/** Bindings that somebody asks to be removed are left out, whether that was granted or not. */
function forget(alive: ContactTable<Binding>, { request, aor }: Register): void {
  if (valuesOf(request, contact).some(({ kind }) => kind === 'star')) alive.clear(aor);
  for (const asked of addressContacts(request)) {
    if (requestedExpires(request, asked) === 0) alive.remove(aor, asked.uri.value);
  }
}

function lost(
  exchange: Exchange,
  alive: ContactTable<Binding>,
  { aor, seen: { destination } }: Register,
  answer: FinalResponse,
): readonly ExchangeFinding[] {
  const { response, at } = answer;
  const now = timeOf(exchange, answer);
  const line = statusLine(response);
  if (now === undefined || !line) return [];
  const still = contactFinder(addressContacts(response));
  const instances = instancesIn(response);
  return alive.of(aor).flatMap(({ listed, seconds, since, register }) => {
    const uri = listed.uri.value;
    if (still(uri)) return [];
    alive.remove(aor, uri);
    const isOver = since === undefined || now >= since + (seconds - ROUNDING) * 1000;
    const isElsewhere = register.seen.destination !== destination;
    // A device that is known by its name has one binding, wherever it is (RFC 5626 §6).
    if (isOver || isElsewhere || instances.has(contactInstance(listed)?.value ?? '')) return [];
    const left = Math.floor(seconds - (now - since) / 1000);
    const message = `Expected the binding ${uri} too: ${left} seconds of it are left, and nobody was seen to remove it`;
    return [{ at, from: line.status.from, to: line.reason.to, message }];
  });
}

/** s */
const ROUNDING = 2;

function instancesIn(response: Message): ReadonlySet<string> {
  return new Set(addressContacts(response).flatMap((one) => contactInstance(one)?.value ?? []));
}
