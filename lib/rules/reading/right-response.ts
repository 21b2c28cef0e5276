import { digestResponse } from '@/lib/digest/digest-steps';
import type { DigestInput } from '@/lib/digest/recipe';
import type { Credentials } from '@/lib/sip/grammar/credentials';
import type { Message } from '@/lib/sip/message';
import { slice } from '@/lib/text/span';
import type { Exchange } from '../rule';
import { digestInput } from './digest-input';
import { textOf, writtenOf } from './digest-values';
import { isBlank } from './is-blank';
import { oncePer } from './once-per';
import { requestLine } from './start';

/**
 * What the response in a request should have been made of; undefined where something is missing, the password most of
 * all.
 */
export function requestDigest(
  request: Message,
  credentials: Credentials,
  { passwordOf }: Exchange,
  read = textOf,
): DigestInput | undefined {
  const method = requestLine(request)?.method.value;
  if (!method || NOT_CHALLENGED.has(method) || isBlank(credentials)) return undefined;
  return digestInput(credentials, { method, body: slice(request.text, request.body), passwordOf }, read);
}

/**
 * True if these credentials prove that their sender has the known password; undefined where none is known. A value with
 * escapes may be hashed with them or without: what `unq` of RFC 7616 §3.4 does to a backslash it does not say, and both are seen. Digits
 * in capital letters prove it as well: that there should be none is for another rule.
 */
export function isRightResponse(
  request: Message,
  credentials: Credentials,
  exchange: Exchange,
): boolean | undefined {
  const known = verdicts(exchange);
  if (known.has(credentials)) return known.get(credentials);
  const response = textOf(credentials, 'response')?.toLowerCase();
  const inputs = readings(request, credentials).flatMap(
    (read) => requestDigest(request, credentials, exchange, read) ?? [],
  );
  const isRight =
    inputs.length === 0 ? undefined : inputs.some((input) => digestResponse(input) === response);
  known.set(credentials, isRight);
  return isRight;
}

/** As what the values of credentials may count. */
function readings(request: Message, credentials: Credentials): readonly (typeof textOf)[] {
  return slice(request.text, credentials).includes('\\') ? [textOf, writtenOf] : [textOf];
}

/** What was computed already. */
const verdicts = oncePer((_: Exchange) => new Map<Credentials, boolean | undefined>());

/** An ACK and a CANCEL repeat the credentials of their INVITE, and no server may challenge them (RFC 3261 §22.1). */
const NOT_CHALLENGED = new Set(['ACK', 'CANCEL']);
