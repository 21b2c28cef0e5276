import { contactRegId } from '@/lib/sip/contact-parameters';
import type { AddressValue } from '@/lib/sip/grammar/name-addr';
import type { Token } from '@/lib/sip/message';
import { parseUri } from '@/lib/sip/uri/uri';
import type { Fix } from '@/lib/text/problem';
import { changed } from './examples/changed';
import { inTurn } from './examples/in-turn';
import { REFRESH, REFRESHED } from './examples/refresh';
import { F1, OK } from './examples/registration';
import { seen } from './examples/seen';
import { answersIn } from './reading/answers';
import { addressContacts, firstContacts, requestedExpires } from './reading/bindings';
import { contactTable } from './reading/contact-table';
import { credentialsFor, textOf } from './reading/digest-values';
import { replaceBy } from './reading/fixes';
import { callIdOf, cseqOf, fromOf, tagOf, topVia } from './reading/identity';
import { acceptance, type Register, registersIn } from './reading/registers';
import { sourcePort } from './reading/source';
import type { ExchangeFinding, ExchangeRule, MarkedText } from './rule';

const otherCallId = changed(REFRESH)`
  -Call-ID: 1j9FpLxk3uxtm8tn@biloxi.example.com
  +Call-ID: 9k3FpLxk3uxtm8tn@biloxi.example.com
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
`;

const WAY = '192.0.2.201:5061 -> 192.0.2.1:5061 over TLS';

/** The registration once more, with nothing that shows a memory of the one before. */
function another(name: string): MarkedText {
  return F1.replace('1j9FpLxk3uxtm8tn@', `${name}@`)
    .replace('a73kszlfl', `of-${name}`)
    .replace('z9hG4bKnashds7', `z9hG4bK${name}`);
}

function answerTo(name: string): MarkedText {
  return OK.replace('1j9FpLxk3uxtm8tn@', `${name}@`)
    .replace('a73kszlfl', `of-${name}`)
    .replace('z9hG4bKnashds7', `z9hG4bK${name}`);
}

export const refreshCallId: ExchangeRule = {
  id: 'refresh-call-id',
  scope: 'exchange',
  title: 'All registrations of a client keep one Call-ID until it is restarted',
  severity: 'warning',
  basis: 'SHOULD',
  spec: 'RFC 3261 §10.2.4',
  why: 'Only with the same Call-ID can the registrar tell by CSeq that a request is late. With a new one each time, an old refresh that overtakes an un-REGISTER registers the phone again, and in a trace nobody sees what belongs together. A phone that draws a new From tag as well cannot be told from one that was restarted; only where the same pause lies before three registrations in turn from one address, each while the binding before it lives, is it seen to go by its clock.',
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
    inTurn(
      seen(`${WAY} at 0 s`, F1),
      OK,
      seen(`${WAY} at 1800 s`, another('second')),
      answerTo('second'),
      seen(`${WAY} at 2220 s`, another('third')),
    ),
  ],
  bad: [
    inTurn(F1, OK, otherCallId),
    inTurn(
      seen(`${WAY} at 0 s`, F1),
      OK,
      seen(`${WAY} at 1800 s`, another('second')),
      answerTo('second'),
      seen(
        `${WAY} at 3600 s`,
        changed(another('third'))`
           Call-ID: third@biloxi.example.com
                    ^^^^^^^^^^^^^^^^^^^^^^^^
        `,
      ),
    ),
  ],
  check: (exchange) => {
    const answers = answersIn(exchange);
    // What answers a challenge under another Call-ID is for the rule on that.
    const retries = new Set(answers.flatMap(({ at, isRetry }) => (isRetry ? [at] : [])));
    const known = contactTable<Known>();
    const restarts = new Map<Register, Register>();
    return registersIn(exchange).flatMap((register) => {
      const { request, aor } = register;
      const values = firstContacts(request);
      const earlier = values.map((value) => sameFlow(known.get(aor, value.uri.value), value)).find(Boolean);
      const flow = flowOf(values[0]);
      for (const { uri } of values) known.set(aor, uri.value, { register, flow });
      const isNew = register.before === undefined && earlier?.callId !== register.callId;
      if (!earlier || !isNew || retries.has(register.at)) return [];
      restarts.set(register, earlier);
      return difference(register, earlier, restarts.get(earlier));
    });
  },
};

/** The registration that a Contact was last in, and its flow. */
interface Known {
  readonly register: Register;
  readonly flow: number | undefined;
}

/** Each flow of a device has a Call-ID of its own (RFC 5626 §4.2.1). */
function sameFlow(earlier: Known | undefined, value: AddressValue): Register | undefined {
  return earlier?.flow === flowOf(value) ? earlier?.register : undefined;
}

function flowOf(value: AddressValue | undefined): number | undefined {
  return value && contactRegId(value)?.value;
}

function difference(
  register: Register,
  earlier: Register,
  first: Register | undefined,
): readonly ExchangeFinding[] {
  const id = callIdOf(register.request);
  const proof = proofOfMemory(register, earlier) ?? (first && proofOfClock(register, earlier, first));
  if (!id || !proof) return [];
  const { at } = register;
  const message = `Expected the Call-ID of the registration before, ${earlier.callId}: ${proof}`;
  return [{ at, from: id.from, to: id.to, message, fix: keepCallId(register, id, earlier) }];
}

/** With the Call-ID goes its count: a number that was used under it is no longer free. */
function keepCallId({ request, cseq }: Register, id: Token, earlier: Register): Fix {
  const fix = replaceBy('Keep it', id, earlier.callId);
  const number = cseqOf(request)?.number;
  if (!number || cseq > earlier.cseq) return fix;
  return {
    ...fix,
    edits: [...fix.edits, { from: number.from, to: number.to, insert: String(earlier.cseq + 1) }],
  };
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

/**
 * Three registrations from one address with the same pause between them, each while the binding before it lived: a program that
 * is started again does not come back by the clock. Undefined where a time is not known.
 */
function proofOfClock(register: Register, earlier: Register, first: Register): string | undefined {
  const { source } = register.seen;
  if (source === undefined || source !== earlier.seen.source || source !== first.seen.source)
    return undefined;
  const [last, before] = [pause(register, earlier), pause(earlier, first)];
  if (last === undefined || before === undefined || last < SHORTEST_PAUSE) return undefined;
  const isRegular = Math.abs(last - before) <= last * SAME_PAUSE;
  const isAlive = last < lifetime(earlier) && before < lifetime(first);
  return isRegular && isAlive ? `for the second time it comes ${Math.round(last / 1000)} s later` : undefined;
}

/** ms. Somebody who tries things out starts a phone again more often. */
const SHORTEST_PAUSE = 60_000;
/** By so much of the pause a clock may be early or late. */
const SAME_PAUSE = 0.02;

function pause(later: Register, earlier: Register): number | undefined {
  const [to, from] = [later.seen.at, earlier.seen.at];
  return to === undefined || from === undefined ? undefined : to - from;
}

/** For how many ms the registrar granted its bindings; 0 where it did not say. */
function lifetime(register: Register): number {
  const response = acceptance(register)?.response;
  if (!response) return 0;
  const seconds = firstContacts(response).map((value) => requestedExpires(response, value) ?? 0);
  return 1000 * Math.max(0, ...seconds);
}
