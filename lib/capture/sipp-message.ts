import { missingBytes } from '@/lib/sip/body-length';
import { authParam } from '@/lib/sip/grammar/auth-params';
import { parameter } from '@/lib/sip/grammar/parameters';
import { authorization } from '@/lib/sip/headers/authorization';
import { callId } from '@/lib/sip/headers/call-id';
import { contact } from '@/lib/sip/headers/contact';
import { from } from '@/lib/sip/headers/from';
import { proxyAuthorization } from '@/lib/sip/headers/proxy-authorization';
import { to } from '@/lib/sip/headers/to';
import { via } from '@/lib/sip/headers/via';
import type { Message } from '@/lib/sip/message';
import { parseUri } from '@/lib/sip/uri/uri';
import { fieldsNamed, firstOf, valuesIn, valuesOf } from '@/lib/sip/values-of';
import type { Span } from '@/lib/text/span';
import type { TextEdit } from '@/lib/text/text-edit';

/** Who may register, with which password. */
export interface SippAccount {
  readonly username: string;
  readonly password: string;
}

/** What SIPp fills in besides what it always does. */
export interface SippFilling {
  /** `[branch]`, or `[branch-2]`: that of the element two before this one. */
  readonly branch: string;
  /** `[call_id]`, or one that ends in it. */
  readonly callId: string;
  /** Whose password is to answer the challenge that SIPp received; undefined to leave the credentials as they are. */
  readonly account: SippAccount | undefined;
}

/**
 * A request as SIPp sends it, line by line with keywords in brackets: addresses, transport, branch, Call-ID, tags and length
 * are its own, and so is the proof. All else is as in the run; what SIPp would take for a keyword or an escape is written as
 * `\x5b`, which it turns back, and so is white space at the ends of lines, which it would leave out.
 */
export function sippMessage(message: Message, filling: SippFilling): string {
  const filled = [
    ...viaEdits(message, filling.branch),
    ...callIdEdits(message, filling.callId),
    ...tagEdits(message),
    ...contactEdits(message),
    ...lengthEdits(message),
    ...(filling.account ? proofEdits(message, filling.account) : []),
  ].toSorted((a, b) => a.from - b.from);
  let text = '';
  let at = 0;
  for (const edit of filled) {
    text += escaped(message.text.slice(at, edit.from)) + edit.insert;
    at = edit.to;
  }
  return (text + escaped(message.text.slice(at)))
    .replace(/\r\n?/g, '\n')
    .replace(/^[ \t]+|[ \t]+$/gm, (blanks) => [...blanks].map(byNumber).join(''))
    .trim();
}

/** Who shows credentials in a request, if it is one of these and SIPp can read name and password in a keyword. */
export function accountOf(message: Message, accounts: readonly SippAccount[]): SippAccount | undefined {
  const shown = firstOf(message, authorization) ?? firstOf(message, proxyAuthorization);
  const username = shown && authParam(shown, 'username')?.text;
  return accounts.find(
    (account) => account.username === username && isPlain(account.username) && isPlain(account.password),
  );
}

function isPlain(text: string): boolean {
  return /^[^\s"\\[\]<>&]{1,80}$/.test(text);
}

const LOCAL = '[local_ip]:[local_port]';

function viaEdits(message: Message, branch: string): readonly TextEdit[] {
  const own = firstOf(message, via);
  if (!own) return [];
  const written = parameter(own, 'branch')?.value;
  return [
    replaced(own.transport, '[transport]'),
    replaced({ from: own.host.from, to: own.port?.to ?? own.host.to }, LOCAL),
    ...(written ? [replaced(written, branch)] : []),
  ];
}

function callIdEdits(message: Message, insert: string): readonly TextEdit[] {
  const own = firstOf(message, callId);
  return own ? [replaced(own, insert)] : [];
}

/** The tag of From is another in each call; that of To, within a dialog, is what the other side chose. */
function tagEdits(message: Message): readonly TextEdit[] {
  const own = parameterOf(message, from, 'tag');
  const others = parameterOf(message, to, 'tag');
  const isRegister = message.startLine.kind === 'request' && message.startLine.method.value === 'REGISTER';
  return [
    ...(own?.value ? [{ from: own.to, to: own.to, insert: '-[call_number]' }] : []),
    ...(others && !isRegister
      ? [replaced({ from: message.text.lastIndexOf(';', others.from), to: others.to }, '[peer_tag_param]')]
      : []),
  ];
}

function parameterOf(message: Message, header: typeof from, name: string) {
  const value = firstOf(message, header);
  return value && parameter(value, name);
}

/** A Contact that leads to the phone itself leads to SIPp. */
function contactEdits(message: Message): readonly TextEdit[] {
  const own = firstOf(message, via)?.host.value.toLowerCase();
  return valuesOf(message, contact).flatMap((value) => {
    if (value.kind === 'star') return [];
    const { host, port } = parseUri(message.text, value.uri.from, value.uri.to);
    const isOwn = host && host.to > host.from && host.value.toLowerCase() === own;
    return isOwn ? [replaced({ from: host.from, to: port?.to ?? host.to }, LOCAL)] : [];
  });
}

/** A length that is wrong on purpose stays. */
function lengthEdits(message: Message): readonly TextEdit[] {
  if (missingBytes(message) !== 0) return [];
  return fieldsNamed(message, 'Content-Length').map(({ value }) => replaced(value, '[len]'));
}

/** The whole field becomes the keyword: SIPp writes its name too. */
function proofEdits(message: Message, { username, password }: SippAccount): readonly TextEdit[] {
  const keyword = `[authentication username=${username} password=${password}]`;
  return message.headers
    .filter((field) => [authorization, proxyAuthorization].some((proof) => valuesIn(field, proof).length > 0))
    .map((field) => replaced(field, keyword));
}

function replaced({ from: start, to: end }: Span, insert: string): TextEdit {
  return { from: start, to: end, insert };
}

/** Line ends and tabs stay; half a surrogate pair is no character of XML. */
function escaped(text: string): string {
  return text.replace(/\p{Cs}/gu, '\uFFFD').replace(/[[\]\\]|(?![\r\n\t])\p{Cc}|[\uFFFE\uFFFF]/gu, byNumber);
}

/** A character as SIPp reads it by the numbers of its bytes. */
function byNumber(character: string): string {
  const bytes = new TextEncoder().encode(character);
  return [...bytes].map((byte) => `\\x${byte.toString(16).padStart(2, '0')}`).join('');
}
