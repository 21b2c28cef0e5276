import { digestResponse } from '@/lib/digest/digest-steps';
import type { DigestInput } from '@/lib/digest/recipe';
import type { Credentials } from '@/lib/sip/grammar/credentials';
import type { Message } from '@/lib/sip/message';
import { slice } from '@/lib/text/span';
import type { Exchange } from '../rule';
import { digestInput } from './digest-input';
import { textOf } from './digest-values';
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
): DigestInput | undefined {
  const method = requestLine(request)?.method.value;
  if (!method || NOT_CHALLENGED.has(method)) return undefined;
  return digestInput(credentials, { method, body: slice(request.text, request.body), passwordOf });
}

/** True if these credentials prove that their sender has the known password; undefined where none is known. */
export function isRightResponse(
  request: Message,
  credentials: Credentials,
  exchange: Exchange,
): boolean | undefined {
  const known = verdicts(exchange);
  if (known.has(credentials)) return known.get(credentials);
  const input = requestDigest(request, credentials, exchange);
  const isRight = input && digestResponse(input) === textOf(credentials, 'response')?.toLowerCase();
  known.set(credentials, isRight);
  return isRight;
}

/** What was computed already. */
const verdicts = oncePer((_: Exchange) => new Map<Credentials, boolean | undefined>());

/** An ACK and a CANCEL repeat the credentials of their INVITE, and no server may challenge them (RFC 3261 §22.1). */
const NOT_CHALLENGED = new Set(['ACK', 'CANCEL']);
