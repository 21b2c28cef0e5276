import type { Context, Happening } from '@/lib/sim/scenario';
import { authParam } from '@/lib/sip/grammar/auth-params';
import { parameter } from '@/lib/sip/grammar/parameters';
import { authorization } from '@/lib/sip/headers/authorization';
import { from } from '@/lib/sip/headers/from';
import { proxyAuthenticate } from '@/lib/sip/headers/proxy-authenticate';
import { to } from '@/lib/sip/headers/to';
import { via } from '@/lib/sip/headers/via';
import { wwwAuthenticate } from '@/lib/sip/headers/www-authenticate';
import type { Message } from '@/lib/sip/message';
import { firstOf } from '@/lib/sip/values-of';
import { own } from '../own';

/**
 * Fills in what stands in braces: `{nonce}` is what was heard under that name, `{new nonce}` a fresh one, drawn as that
 * kind. What was never heard stays as it is.
 */
export function fill(template: string, heard: Readonly<Record<string, string>>, context: Context): string {
  return template.replace(/\{([a-z -]+)\}/gi, (braced, name: string) =>
    name.startsWith('new ')
      ? context.dice.draw(name.slice(4), FRESH_LENGTH)
      : (own(heard, name.toLowerCase()) ?? braced),
  );
}

/** Digits of a fresh identifier. */
const FRESH_LENGTH = 16;

/**
 * What a packet teaches, by placeholder: every header field by its canonical name in lower case (`call-id`), and `source`,
 * `destination`, `text`, `method`, `uri`, `branch`, `from-tag`, `to-tag`, `realm`, `nonce`, `opaque`.
 */
export function heardIn(
  message: Message,
  { source, destination, text }: Extract<Happening, { kind: 'packet' }>,
): Readonly<Record<string, string>> {
  const { startLine } = message;
  const [hop, sender, recipient] = [firstOf(message, via), firstOf(message, from), firstOf(message, to)];
  const auth =
    firstOf(message, wwwAuthenticate) ??
    firstOf(message, proxyAuthenticate) ??
    firstOf(message, authorization);
  const found: Readonly<Record<string, string | undefined>> = {
    ...Object.fromEntries(
      message.headers.toReversed().map(({ canonical, value }) => [canonical.toLowerCase(), value.value]),
    ),
    source,
    destination,
    text,
    ...(startLine.kind === 'request' ? { method: startLine.method.value, uri: startLine.uri.value } : {}),
    branch: hop && parameter(hop, 'branch')?.text,
    'from-tag': sender && parameter(sender, 'tag')?.text,
    'to-tag': recipient && parameter(recipient, 'tag')?.text,
    realm: auth && authParam(auth, 'realm')?.text,
    nonce: auth && authParam(auth, 'nonce')?.text,
    opaque: auth && authParam(auth, 'opaque')?.text,
  };
  const known = Object.entries(found).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  return Object.fromEntries(known);
}
