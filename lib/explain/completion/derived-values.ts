import { cseq } from '@/lib/sip/headers/cseq';
import { to } from '@/lib/sip/headers/to';
import { pieces, pieceValue } from '@/lib/sip/pieces';
import { parseUri, type Uri } from '@/lib/sip/uri/uri';
import { firstOf } from '@/lib/sip/values-of';
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
  'Authorization.nc': nextCount,
  'Proxy-Authorization.nc': nextCount,
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

/** Each request of a Call-ID has a higher number than the one before it (RFC 3261 §8.1.1.5); a response repeats one. */
function nextNumber({ message, others }: Surroundings) {
  if (message.startLine.kind === 'response') return undefined;
  const numbers = others
    .map((other) => firstOf(other, cseq)?.number.value)
    .filter((number) => number !== undefined && Number.isSafeInteger(number));
  if (numbers.length === 0) return { label: '1', detail: 'The first request of its Call-ID.' };
  const last = Math.max(...(numbers as readonly number[]));
  return { label: String(last + 1), detail: `One higher than ${last}.` };
}

/** How often a nonce was used, in eight hexadecimal digits, goes up by one (RFC 7616 §3.4). */
function nextCount({ others }: Surroundings) {
  const counts = others
    .flatMap((other) =>
      pieces(other)
        .filter(({ path }) => path.endsWith('Authorization.nc'))
        .map((piece) => Number.parseInt(pieceValue(other, piece), 16)),
    )
    .filter(Number.isSafeInteger);
  if (counts.length === 0) return undefined;
  const next = Math.max(...counts) + 1;
  return {
    label: next.toString(16).padStart(8, '0'),
    detail: 'One higher than before, for the same nonce.',
  };
}
