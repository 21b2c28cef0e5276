import type { Span } from '@/lib/text/span';
import type { Cursor } from '../cursor';
import { repairable } from './fault';
import { isSipUri, isTelUri, parseUri, type Uri } from './uri';
import { ANY_PART, endOfRun, startOfRun, WHITE } from './uri-characters';
import { reportUnescaped, reportUriFault } from './uri-part-form';
import { isPlainUri } from './uri-plain';
import { schemeEnd } from './uri-scheme';
import { reportSipUri } from './uri-sip-form';
import { reportTelUri } from './uri-tel-form';

/**
 * Reports each fault of the URI that is the given stretch, at the characters that are faulty: of SIP and SIPS URIs by RFC
 * 3261 §25.1, of `tel` URIs by RFC 3966 §3, of others the characters alone (RFC 3986 §2).
 *
 *     sips:bob@client.biloxi.example.com:5061
 *     ^
 */
export function reportUri(cursor: Cursor, uri: Span): void {
  const { from, to } = uri;
  if (!isPlainUri(cursor.codes, from, to)) reportOddUri(cursor, from, to);
}

function reportOddUri(cursor: Cursor, from: number, to: number): void {
  const { text } = cursor;
  const start = endOfRun(text, from, to, WHITE);
  const end = cursor.trimmedEnd(start, to);
  const message = outerFault(text, start, end);
  if (message) {
    reportUriFault(cursor, { from: start, to: end, message });
    return;
  }
  reportWhiteSpace(cursor, from, to);
  reportParts(cursor, parseUri(text, start, end));
}

/** What is wrong with the URI as a whole, so that it has no parts. */
function outerFault(text: string, from: number, to: number): string | undefined {
  if (from === to) return 'Expected a URI, such as sip:bob@biloxi.example.com';
  const colon = schemeEnd(text, from, to);
  if (colon === -1) return 'Expected a URI that begins with its scheme, such as sip:';
  return colon === to - 1 ? 'Expected an address after the scheme' : undefined;
}

function reportParts(cursor: Cursor, uri: Uri): void {
  if (isSipUri(uri)) reportSipUri(cursor, uri);
  else if (isTelUri(uri)) reportTelUri(cursor, uri);
  else if (uri.rest) reportUnescaped(cursor, uri.rest, ANY_PART, 'a URI');
}

/**
 *     sip:bob@biloxi.example.com; transport=tcp
 *                                ^
 */
function reportWhiteSpace(cursor: Cursor, from: number, to: number): void {
  const { text } = cursor;
  let at = startOfRun(text, from, to, WHITE);
  while (at < to) {
    const end = endOfRun(text, at, to, WHITE);
    const message = 'Expected no white space in a URI; a space that belongs to a name is written %20';
    const isLoose =
      at === from || end === to || AFTER.includes(text.charAt(at - 1)) || BEFORE.includes(text.charAt(end));
    const fault = { from: at, to: end, message };
    reportUriFault(cursor, isLoose ? repairable(at, end, message, 'Remove the white space', '') : fault);
    at = startOfRun(text, end, to, WHITE);
  }
}

/** After these and before those, white space belongs to no name: it can be taken out. */
const AFTER = ':@;?&=';
const BEFORE = ':;?&=';
