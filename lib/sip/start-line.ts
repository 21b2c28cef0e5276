import { code, isOneOf, LWS } from './characters';
import type { Cursor } from './cursor';
import { uriFault } from './grammar/uri-form';
import type { RequestLine, StartLine, StatusLine, Token } from './message';
import type { SyntaxRule } from './syntax-rules';

const VERSION = 'SIP/2.0';

/** Reads the first line of a message, which is all that the cursor covers (RFC 3261 §7.1, §7.2). */
export function readStartLine(cursor: Cursor): StartLine {
  const { from, to } = cursor;
  const line = isVersion(cursor.text.slice(from, to)) ? readStatusLine(cursor) : readRequestLine(cursor);
  return line ?? { kind: 'unreadable', from, to };
}

/** True for `SIP/2.0`, and for everything that was meant to be some version of SIP. */
function isVersion(text: string): boolean {
  return /^SIP\//i.test(text);
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
  const [uri, version] = words;
  expectSpace(cursor, 'request-line-form', gap, uri.from);
  if (uri.from === uri.to) {
    cursor.problem('request-line-form', uri.from, version.to, 'Expected a URI between method and version');
  } else {
    reportRequestUri(cursor, uri);
    if (version.from < version.to) expectSpace(cursor, 'request-line-form', uri.to, version.from);
  }
  reportVersion(cursor, version);
  if (version.from < version.to && version.to < to) reportTrailing(cursor, version.to);
  return { kind: 'request', method, uri, version, from, to };
}

/**
 *     REGISTER sips:ss2.biloxi.example.com SIP/2.0
 *              ^
 */
function readUriAndVersion(cursor: Cursor): [uri: Token, version: Token] | undefined {
  const from = cursor.at;
  const end = cursor.trimmedEnd(from, cursor.to);
  let lastWord = end;
  while (lastWord > from && !isOneOf(cursor.text.charCodeAt(lastWord - 1), LWS)) lastWord--;
  const last = cursor.tokenOf(lastWord, end);
  if (lastWord > from) return [cursor.tokenOf(from, cursor.trimmedEnd(from, lastWord)), last];
  if (isVersion(last.value)) return [cursor.tokenOf(from, from), last];
  return last.value.includes(':') ? [last, cursor.tokenOf(end, end)] : undefined;
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
  const digits = cursor.until(LWS);
  if (!isNumber(digits.value)) {
    cursor.problem('status-line-form', digits.from, digits.to, 'Expected a status code of three digits');
    return undefined;
  }
  reportVersion(cursor, version);
  expectSpace(cursor, 'status-line-form', gap, digits.from);
  if (digits.value.length !== 3) {
    cursor.problem(
      'status-line-form',
      digits.from,
      digits.to,
      'Expected a status code of exactly three digits',
    );
  }
  const status = { value: Number(digits.value), from: digits.from, to: digits.to };
  return { kind: 'response', version, status, reason: readReason(cursor), from, to };
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

function isNumber(text: string): boolean {
  return /^[0-9]+$/.test(text);
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
  const { from, to, value } = version;
  if (value === VERSION) return;
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
    title: 'Remove the white space',
    edits: [{ from, to, insert: '' }],
  });
}

/**
 *     REGISTER <sip:biloxi.example.com> SIP/2.0
 *              ^
 */
function reportRequestUri(cursor: Cursor, { value, from, to }: Token): void {
  const bare = value.replace(/^</, '').replace(/>$/, '');
  if (bare !== value) {
    cursor.problem('request-uri-no-brackets', from, to, 'Expected the Request-URI without angle brackets', {
      title: 'Remove the brackets',
      edits: [{ from, to, insert: bare }],
    });
  } else if (/[ \t]/.test(value)) {
    cursor.problem('request-uri-no-brackets', from, to, 'Expected no white space in the Request-URI');
  } else {
    const fault = uriFault(value);
    if (fault) cursor.problem('uri-form', from, to, fault);
  }
}
