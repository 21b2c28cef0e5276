import { COMMA, code, LWS, QUOTE, SEMICOLON, TOKEN } from '../characters';
import type { Cursor } from '../cursor';
import { AuthParam } from '../grammar/auth-params';
import type { HeaderGrammar } from '../header-grammar';

/** `Authentication-Info: nextnonce="…", qop=auth, rspauth="…", cnonce="…", nc=00000001` (RFC 3261 §20.6). */
export const authenticationInfo: HeaderGrammar<AuthParam> = {
  name: 'Authentication-Info',
  list: true,
  read: readInfo,
  parts: ({ name, from, to }) => [{ name: `.${name.value.toLowerCase()}`, from, to }],
};

/**
 * `ainfo = auth-param`, one value each (RFC 7615 §3). As in credentials, which of them need quotes is a matter of rules.
 *
 *     nextnonce="47364c23432d2e131a5fb210812c"
 *     ^
 */
function readInfo(cursor: Cursor): AuthParam {
  const from = cursor.at;
  cursor.skip(TOKEN);
  const nameTo = cursor.at;
  cursor.skipLws();
  if (nameTo === from || !cursor.take(code.EQUALS)) return skipUnreadable(cursor, from, nameTo);
  cursor.skipLws();
  const valueFrom = cursor.at;
  if (cursor.peek() === code.QUOTE) cursor.quotedString(COMMA);
  else cursor.until(LWS | COMMA | SEMICOLON | QUOTE);
  const info = new AuthParam(cursor.text, from, nameTo, valueFrom, cursor.at);
  if (info.to === valueFrom) {
    cursor.problem('auth-param-form', from, info.to, `Expected ${info.name.value}= and a value`);
  }
  return info;
}

/**
 *     nextnonce, qop=auth
 *     ^
 */
function skipUnreadable(cursor: Cursor, from: number, nameTo: number): AuthParam {
  cursor.skipTo(COMMA);
  const to = cursor.trimmedEnd(from, cursor.at);
  const message = 'Expected the name of a parameter, an equals sign and a value';
  cursor.problem('auth-param-form', from, to, message);
  return new AuthParam(cursor.text, from, nameTo, nameTo, nameTo);
}
