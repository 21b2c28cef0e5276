import { code, END, isOneOf, LWS } from './characters';
import { spells, wordOf } from './codes';
import type { Cursor } from './cursor';
import { readNumber } from './grammar/number';
import { isBlank } from './lines';
import type { Located, RequestLine, StartLine, StatusLine, Token } from './message';
import type { SyntaxRule } from './syntax-rules';
import { reportUri } from './uri/uri-form';
import { isPlainUri } from './uri/uri-plain';

const VERSION = 'SIP/2.0';
const PROTOCOL = wordOf('SIP/');
const VERSION_WORD = wordOf(VERSION);

/** Reads the first line of a message, which is all that the cursor covers (RFC 3261 §7.1, §7.2). */
export function readStartLine(cursor: Cursor): StartLine {
  const { from, to } = cursor;
  if (cursor.text.charCodeAt(from) === BYTE_ORDER_MARK) return readBehindMark(cursor);
  const isResponse = spells(cursor.codes, from, PROTOCOL) || isMeantAsVersion(cursor.text, from);
  const line = isResponse ? readStatusLine(cursor) : readRequestLine(cursor);
  return line ?? { kind: 'unreadable', from, to };
}

const BYTE_ORDER_MARK = 0xfeff;

/**
 * The line stays unreadable, as it is for every receiver.
 *
 *     U+FEFF REGISTER sips:ss2.biloxi.example.com SIP/2.0
 *     ^
 */
function readBehindMark(cursor: Cursor): StartLine {
  const { from, to } = cursor;
  const message =
    'Expected the message to begin with its start line, found a byte order mark (U+FEFF) in front';
  cursor.problem('no-byte-order-mark', from, from + 1, message, {
    title: 'Remove the byte order mark',
    edits: [{ from, to: from + 1, insert: '' }],
  });
  return { kind: 'unreadable', from, to };
}

/** True if `SIP/2.0` begins there, or something else that was meant to be some version of SIP. */
function isMeantAsVersion(text: string, at: number): boolean {
  return text.charCodeAt(at + 3) === code.SLASH && text.slice(at, at + 3).toUpperCase() === 'SIP';
}

/**
 * `Request-Line = Method SP Request-URI SP SIP-Version CRLF`. The version is the last word of the line, so that white
 * space within the URI can be seen for what it is.
 *
 *     REGISTER sips:ss2.biloxi.example.com SIP/2.0
 *     ^
 */
function readRequestLine(cursor: Cursor): RequestLine | undefined {
  const { from, to } = cursor;
  const method = cursor.token();
  const gap = cursor.at;
  cursor.skipLws();
  const words = method.from < method.to && gap < cursor.at ? readUriAndVersion(cursor) : undefined;
  if (!words) {
    cursor.problem(
      'request-line-form',
      from,
      to,
      'Expected a request line (METHOD URI SIP/2.0) or a status line',
    );
    return undefined;
  }
  const { uri, version } = words;
  expectSpace(cursor, 'request-line-form', gap, uri.from);
  if (uri.from === uri.to) {
    cursor.problem('request-line-form', uri.from, version.to, 'Expected a URI between method and version');
  } else {
    if (!isPlainUri(cursor.codes, uri.from, uri.to)) reportRequestUri(cursor, uri);
    if (version.from < version.to) expectSpace(cursor, 'request-line-form', uri.to, version.from);
  }
  reportVersion(cursor, version);
  if (version.from < version.to && version.to < to) reportTrailing(cursor, version.to);
  return { kind: 'request', method, uri, version, from, to };
}

type UriAndVersion = Pick<RequestLine, 'uri' | 'version'>;

/**
 *     REGISTER sips:ss2.biloxi.example.com SIP/2.0
 *              ^
 */
function readUriAndVersion(cursor: Cursor): UriAndVersion | undefined {
  const from = cursor.at;
  const firstWord = cursor.find(LWS);
  if (isVersionAt(cursor, firstWord + 1, cursor.to)) {
    return { uri: cursor.tokenOf(from, firstWord), version: cursor.tokenOf(firstWord + 1, cursor.to) };
  }
  const afterVersion = firstWord + 1 + VERSION.length;
  if (
    afterVersion < cursor.to &&
    isVersionAt(cursor, firstWord + 1, afterVersion) &&
    isBlank(cursor.codes[afterVersion] ?? END)
  ) {
    return { uri: cursor.tokenOf(from, firstWord), version: cursor.tokenOf(firstWord + 1, afterVersion) };
  }
  return readLastWord(cursor);
}

/** The same for a line that has more or fewer words than three. */
function readLastWord(cursor: Cursor): UriAndVersion | undefined {
  const from = cursor.at;
  const end = cursor.trimmedEnd(from, cursor.to);
  let lastWord = end;
  while (lastWord > from && !isOneOf(cursor.text.charCodeAt(lastWord - 1), LWS)) lastWord--;
  const last = cursor.tokenOf(lastWord, end);
  if (lastWord > from) return { uri: cursor.tokenOf(from, cursor.trimmedEnd(from, lastWord)), version: last };
  if (isMeantAsVersion(last.value, 0)) return { uri: cursor.tokenOf(from, from), version: last };
  return last.value.includes(':') ? { uri: last, version: cursor.tokenOf(end, end) } : undefined;
}

function isVersionAt({ codes }: Cursor, from: number, to: number): boolean {
  return to - from === VERSION.length && spells(codes, from, VERSION_WORD);
}

/**
 * `Status-Line = SIP-Version SP Status-Code SP Reason-Phrase CRLF`. The reason may be empty, the space before it may not.
 *
 *     SIP/2.0 401 Unauthorized
 *     ^
 */
function readStatusLine(cursor: Cursor): StatusLine | undefined {
  const { from, to } = cursor;
  const version = cursor.until(LWS);
  const gap = cursor.at;
  cursor.skipLws();
  const status = readStatusCode(cursor);
  if (Number.isNaN(status.value)) return undefined;
  reportVersion(cursor, version);
  expectSpace(cursor, 'status-line-form', gap, status.from);
  if (status.to - status.from !== 3) {
    const message = 'Expected a status code of exactly three digits';
    cursor.problem('status-line-form', status.from, status.to, message);
  }
  return { kind: 'response', version, status, reason: readReason(cursor), from, to };
}

/**
 *     SIP/2.0 401 Unauthorized
 *             ^
 */
function readStatusCode(cursor: Cursor): Located<number> {
  return readNumber(cursor, 'status-line-form', 'Expected a status code of three digits');
}

/**
 *     SIP/2.0 401 Unauthorized
 *                ^
 */
function readReason(cursor: Cursor): Token {
  const gap = cursor.at;
  if (!cursor.take(code.SPACE)) {
    cursor.skipLws();
    expectSpace(cursor, 'status-line-form', gap, cursor.at);
  }
  return cursor.tokenOf(cursor.at, cursor.to);
}

/** The parts of the line are parted by exactly one space. */
function expectSpace(cursor: Cursor, rule: SyntaxRule, from: number, to: number): void {
  if (to - from === 1 && cursor.text.charCodeAt(from) === code.SPACE) return;
  cursor.problem(rule, from, to, 'Expected exactly one space here', {
    title: 'Put one space here',
    edits: [{ from, to, insert: ' ' }],
  });
}

function reportVersion(cursor: Cursor, version: Token): void {
  const { from, to } = version;
  if (isVersionAt(cursor, from, to)) return;
  if (from === to) {
    cursor.problem('request-line-form', from, to, `Expected ${VERSION} at the end of the request line`, {
      title: `Add ${VERSION}`,
      edits: [{ from, to: cursor.to, insert: ` ${VERSION}` }],
    });
  } else {
    cursor.problem('sip-version', from, to, `Expected ${VERSION}, in capital letters`, {
      title: `Write ${VERSION}`,
      edits: [{ from, to, insert: VERSION }],
    });
  }
}

function reportTrailing(cursor: Cursor, from: number): void {
  const to = cursor.to;
  cursor.problem('request-line-form', from, to, 'Expected the line to end after the version', {
    title: 'Remove the rest',
    edits: [{ from, to, insert: '' }],
  });
}

/**
 *     REGISTER <sip:biloxi.example.com> SIP/2.0
 *              ^
 */
function reportRequestUri(cursor: Cursor, uri: Token): void {
  const { from, to, value } = uri;
  const opens = value.startsWith('<');
  const closes = value.endsWith('>');
  if (opens || closes) {
    const insert = value.slice(opens ? 1 : 0, closes ? -1 : undefined);
    cursor.problem('request-uri-no-brackets', from, to, 'Expected the Request-URI without angle brackets', {
      title: 'Remove the brackets',
      edits: [{ from, to, insert }],
    });
  } else if (/[ \t]/.test(value)) {
    cursor.problem('request-uri-no-brackets', from, to, 'Expected no white space in the Request-URI');
  } else {
    reportUri(cursor, uri);
  }
}
