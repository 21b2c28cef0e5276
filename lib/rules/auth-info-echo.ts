import { changed } from './examples/changed';
import { CONFIRMED } from './examples/confirmed';
import { inTurn } from './examples/in-turn';
import { F3 } from './examples/registration';
import { type Confirmation, confirmationsIn, infoParam } from './reading/authentication-info';
import { textOf, withinQuotes } from './reading/digest-values';
import { replaceBy } from './reading/fixes';
import type { ExchangeFinding, ExchangeRule } from './rule';

export const authInfoEcho: ExchangeRule = {
  id: 'auth-info-echo',
  scope: 'exchange',
  title: 'Authentication-Info repeats cnonce and nc of the request',
  severity: 'error',
  basis: 'MUST',
  spec: 'RFC 7616 §3.5',
  why: 'The two say which request the proof belongs to. A client that finds others takes the response for an old one that somebody sends again, or for the answer to another request, and does not trust the server.',
  remedy: 'Copy cnonce and nc from the credentials.',
  good: [inTurn(F3, CONFIRMED)],
  bad: [
    inTurn(
      F3,
      changed(CONFIRMED)`
        -Authentication-Info: qop=auth, nc=00000001, cnonce="0a4f113b",
        +Authentication-Info: qop=auth, nc=00000002, cnonce="b311f4a0",
                                           ^^^^^^^^          ^^^^^^^^
      `,
    ),
  ],
  check: (exchange) =>
    confirmationsIn(exchange).flatMap((one) => [...compare(one, 'cnonce'), ...compare(one, 'nc')]),
};

function compare(
  { at, response, credentials }: Confirmation,
  name: 'cnonce' | 'nc',
): readonly ExchangeFinding[] {
  const wanted = textOf(credentials, name);
  const found = infoParam(response, name);
  if (wanted === undefined || !found || isSame(name, wanted, found.text)) return [];
  const span = withinQuotes(found);
  const message = `Expected the ${name} of the request, ${wanted}, found ${found.text}`;
  return [{ at, ...span, message, fix: replaceBy(`Copy the ${name}`, span, wanted) }];
}

/** A count is compared as the number that it is, a cnonce character for character. */
function isSame(name: 'cnonce' | 'nc', wanted: string, found: string): boolean {
  return name === 'nc' ? Number.parseInt(wanted, 16) === Number.parseInt(found, 16) : wanted === found;
}
