import { contactRegId } from '@/lib/sip/contact-parameters';
import type { AddressValue } from '@/lib/sip/grammar/name-addr';
import { parseUri } from '@/lib/sip/uri/uri';
import { changed } from './examples/changed';
import { inTurn } from './examples/in-turn';
import { REFRESH, REFRESHED } from './examples/refresh';
import { F1, OK } from './examples/registration';
import { answersIn } from './reading/answers';
import { addressContacts } from './reading/bindings';
import { contactTable } from './reading/contact-table';
import { credentialsFor, textOf } from './reading/digest-values';
import { replaceBy } from './reading/fixes';
import { callIdOf, fromOf, tagOf, topVia } from './reading/identity';
import { type Register, registersIn } from './reading/registers';
import { sourcePort } from './reading/source';
import type { ExchangeFinding, ExchangeRule } from './rule';

const otherCallId = changed(REFRESH)`
  -Call-ID: 1j9FpLxk3uxtm8tn@biloxi.example.com
  +Call-ID: 9k3FpLxk3uxtm8tn@biloxi.example.com
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
`;

export const refreshCallId: ExchangeRule = {
  id: 'refresh-call-id',
  scope: 'exchange',
  title: 'All registrations of a client keep one Call-ID until it is restarted',
  severity: 'warning',
  basis: 'SHOULD',
  spec: 'RFC 3261 §10.2.4',
  why: 'Only with the same Call-ID can the registrar tell by CSeq that a request is late. With a new one each time, an old refresh that overtakes an un-REGISTER registers the phone again, and in a trace nobody sees what belongs together.',
  remedy:
    'Draw the Call-ID once, when the program starts, and keep it for refreshes and for the end of the registration. Several flows of one device (reg-id) each have their own.',
  good: [
    inTurn(F1, OK, REFRESH, REFRESHED),
    inTurn(
      F1,
      OK,
      changed(REFRESH)`
        -From: Bob <sips:bob@biloxi.example.com>;tag=a73kszlfl
        +From: Bob <sips:bob@biloxi.example.com>;tag=after-restart
        -Call-ID: 1j9FpLxk3uxtm8tn@biloxi.example.com
        +Call-ID: 9k3FpLxk3uxtm8tn@biloxi.example.com
      `,
    ),
  ],
  bad: [inTurn(F1, OK, otherCallId)],
  check: (exchange) => {
    const answers = answersIn(exchange);
    // What answers a challenge under another Call-ID is for the rule on that.
    const retries = new Set(answers.flatMap(({ at, isRetry }) => (isRetry ? [at] : [])));
    const known = contactTable<Register>();
    return registersIn(exchange).flatMap((register) => {
      const { request, aor } = register;
      const values = addressContacts(request);
      const earlier = values.map((value) => sameFlow(known.get(aor, value.uri.value), value)).find(Boolean);
      for (const { uri } of values) known.set(aor, uri.value, register);
      const isNew = register.before === undefined && earlier?.callId !== register.callId;
      return earlier && isNew && !retries.has(register.at) ? difference(register, earlier) : [];
    });
  },
};

/** Each flow of a device has a Call-ID of its own (RFC 5626 §4.2.1). */
function sameFlow(earlier: Register | undefined, value: AddressValue): Register | undefined {
  const flow = (one: AddressValue | undefined) => one && contactRegId(one)?.value;
  return earlier && flow(addressContacts(earlier.request)[0]) === flow(value) ? earlier : undefined;
}

function difference(register: Register, earlier: Register): readonly ExchangeFinding[] {
  const id = callIdOf(register.request);
  const proof = proofOfMemory(register, earlier);
  if (!id || !proof) return [];
  const { at } = register;
  const message = `Expected the Call-ID of the registration before, ${earlier.callId}: ${proof}`;
  return [{ at, from: id.from, to: id.to, message, fix: replaceBy('Keep it', id, earlier.callId) }];
}

/** What shows that the client was not restarted in between; undefined where it may have been. */
function proofOfMemory(register: Register, earlier: Register): string | undefined {
  const tag = tagOf(fromOf(register.request))?.text;
  const isSamePlace = register.seen.source === earlier.seen.source;
  if (isSamePlace && tag !== undefined && tag === tagOf(fromOf(earlier.request))?.text)
    return 'the From tag is still the same';
  const nonces = noncesOf(earlier);
  if (noncesOf(register).some((nonce) => nonces.includes(nonce))) return 'the nonce is still the same';
  return isSameConnection(register, earlier) ? 'the connection is still the same' : undefined;
}

function noncesOf({ request }: Register): readonly string[] {
  return credentialsFor(request, 'server').flatMap((one) => textOf(one, 'nonce') ?? []);
}

/** A connection ends with the program. Its port is one that the system gave, unless the client names it. */
function isSameConnection({ seen, request }: Register, earlier: Register): boolean {
  const { source, transport } = seen;
  if (source === undefined || transport === undefined || transport === 'UDP') return false;
  const named = [
    topVia(request)?.port?.value,
    ...addressContacts(request).map(({ uri }) => parseUri(uri.value).port?.value),
  ];
  return source === earlier.seen.source && !named.includes(Number(sourcePort(source)));
}
