import { TOKEN } from '../characters';
import type { Cursor } from '../cursor';
import { AuthParam, readAuthParam } from '../grammar/auth-param';
import { skipUnreadable } from '../grammar/auth-params';
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
  if (cursor.at > from) return readAuthParam(cursor, from, true);
  skipUnreadable(cursor);
  return new AuthParam(cursor.text, from, from, from, from);
}
