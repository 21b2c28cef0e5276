import { authParam } from '@/lib/sip/grammar/auth-params';
import type { Credentials } from '@/lib/sip/grammar/credentials';
import { parameter } from '@/lib/sip/grammar/parameters';
import type { HeaderGrammar } from '@/lib/sip/header-grammar';
import { authorization } from '@/lib/sip/headers/authorization';
import { callId } from '@/lib/sip/headers/call-id';
import { cseq } from '@/lib/sip/headers/cseq';
import { from } from '@/lib/sip/headers/from';
import { proxyAuthorization } from '@/lib/sip/headers/proxy-authorization';
import { to } from '@/lib/sip/headers/to';
import type { Message } from '@/lib/sip/message';
import { parseUri, type Uri } from '@/lib/sip/uri/uri';
import { firstOf, valuesOf } from '@/lib/sip/values-of';
import type { Candidate, Surroundings } from './completion';

/** Values that follow from others, and stand nowhere yet. */
export function derivedValues(path: string, around: Surroundings): readonly Candidate[] {
  const candidate = derivations[path]?.(around);
  return candidate === undefined ? [] : [{ ...candidate, kind: 'known' }];
}

type Derivation = (around: Surroundings) => Pick<Candidate, 'label' | 'detail'> | undefined;

const derivations: Readonly<Record<string, Derivation>> = {
  'Request-Line.uri': domainOfTo,
  'CSeq.number': nextNumber,
  'Authorization.username': userOfTo,
  'Proxy-Authorization.username': userOfTo,
  'Authorization.nc': nextCount(authorization),
  'Proxy-Authorization.nc': nextCount(proxyAuthorization),
  'WWW-Authenticate.realm': hostOfTo,
  'Proxy-Authenticate.realm': hostOfTo,
};

/** A REGISTER goes to the domain of the address-of-record, without the user (RFC 3261 §10.2). */
function domainOfTo(around: Surroundings) {
  const uri = uriOfTo(around);
  if (!uri?.host?.value) return undefined;
  return { label: `${uri.scheme.value}:${uri.host.value}`, detail: 'The domain of To.' };
}

function hostOfTo(around: Surroundings) {
  const host = uriOfTo(around)?.host?.value;
  return host ? { label: host, detail: 'The domain of To.' } : undefined;
}

function userOfTo(around: Surroundings) {
  const user = uriOfTo(around)?.user?.value;
  return user ? { label: user, detail: 'The user of To.' } : undefined;
}

function uriOfTo({ message, others }: Surroundings): Uri | undefined {
  const address = [message, ...others].map((one) => firstOf(one, to)).find((one) => one !== undefined);
  return address && parseUri(address.uri.value);
}

/**
 * Each request of a Call-ID has a higher number than the one before it (RFC 3261 §8.1.1.5); an ACK and a CANCEL repeat
 * that of their INVITE (§17.1.1.3, §9.1), and a response repeats one.
 */
function nextNumber({ message, others }: Surroundings) {
  const { startLine } = message;
  if (startLine.kind === 'response') return undefined;
  const method = startLine.kind === 'request' ? startLine.method.value : undefined;
  const counts = others.filter((other) => isOfSameCall(other, message)).map((other) => firstOf(other, cseq));
  if (method === 'ACK' || method === 'CANCEL') {
    const last = greatest(counts.map((count) => (count?.method.value === 'INVITE' ? count.number.value : 0)));
    return last === 0 ? undefined : { label: String(last), detail: 'That of the INVITE.' };
  }
  const last = greatest(counts.map((count) => count?.number.value ?? 0));
  return last === 0
    ? { label: '1', detail: 'The first request of its Call-ID.' }
    : { label: String(last + 1), detail: `One higher than ${last}.` };
}

/** True unless Call-ID or the tag in From tell that it is another; a message that is being written may lack them. */
function isOfSameCall(other: Message, message: Message): boolean {
  const isSame = (one: string | undefined, another: string | undefined) =>
    one === undefined || another === undefined || one === another;
  return (
    isSame(firstOf(other, callId)?.value, firstOf(message, callId)?.value) &&
    isSame(tagOfFrom(other), tagOfFrom(message))
  );
}

function tagOfFrom(message: Message): string | undefined {
  const address = firstOf(message, from);
  return address && parameter(address, 'tag')?.text;
}

/** How often a nonce was used, in eight hexadecimal digits, goes up by one (RFC 7616 §3.4). */
function nextCount(header: HeaderGrammar<Credentials>): Derivation {
  return ({ message, others }) => {
    const nonce = nonceOf(firstOf(message, header));
    if (nonce === undefined) return undefined;
    const last = greatest(
      others
        .flatMap((other) => valuesOf(other, header))
        .filter((credentials) => nonceOf(credentials) === nonce)
        .map((credentials) => Number.parseInt(authParam(credentials, 'nc')?.text ?? '', 16)),
    );
    const label = (last + 1).toString(16).padStart(8, '0');
    const detail = last === 0 ? 'The first use of its nonce.' : 'One higher than before, for the same nonce.';
    return { label, detail };
  };
}

function nonceOf(credentials: Credentials | undefined): string | undefined {
  return credentials && authParam(credentials, 'nonce')?.text;
}

/** 0 where there is none. Numbers that cannot be counted on are passed over. */
function greatest(numbers: readonly number[]): number {
  return numbers.filter(Number.isSafeInteger).reduce((most, number) => Math.max(most, number), 0);
}
