import { headerGrammars } from '@/lib/sip/headers/index';
import type { Message } from '@/lib/sip/message';
import { changed } from './examples/changed';
import { F1, F3 } from './examples/registration';
import { replaceBy } from './reading/fixes';
import { nearMiss } from './reading/near-miss';
import type { Finding, MessageRule } from './rule';

export const headerNameKnown: MessageRule = {
  id: 'header-name-known',
  scope: 'message',
  title: 'The name of a header field is spelled right',
  severity: 'warning',
  basis: 'policy',
  spec: 'RFC 3261 §8.2.2',
  why: 'A header field with an unknown name is ignored, and nobody complains: that is how SIP is extended. With Expire in the place of Expires a phone gets the interval that the registrar likes, with Contcat no binding at all, and both are answered 200 OK. Short names mislead in the same way: e is Content-Encoding, and Expires has no short name.',
  remedy: 'Correct the name. If it is meant to be a field of your own, give it one that nobody mistakes.',
  good: [
    changed(F1)`
       CSeq: 1 REGISTER
      +Session-ID: a7e4
      +X-Expire: 60
      +Lamp: on
      +e: gzip
    `,
  ],
  bad: [
    changed(F1)`
       CSeq: 1 REGISTER
      +Expire: 600
       ^^^^^^
      +suported: path
       ^^^^^^^^
    `,
    changed(F3)`
      -Authorization: Digest username="bob", realm="atlanta.example.com",
      +Authorisation: Digest username="bob", realm="atlanta.example.com",
       ^^^^^^^^^^^^^
    `,
    changed(F1)`
       CSeq: 1 REGISTER
      +e: 3600
       ^
      +p: <sip:p1.example.com;lr>
       ^
    `,
  ],
  check: (message) => [...misspelled(message), ...misleading(message)],
};

const NAMES = headerGrammars.map(({ name }) => name);
const LOWER_CASE = NAMES.map((name) => name.toLowerCase());

/** Names that are known to nobody, as far as they are looked at: a message has no more of its own. */
const MOST = 30;

function misspelled({ headers }: Message): readonly Finding[] {
  const unknown = headers.filter(({ known, canonical }) => !known && canonical.length > 1);
  return unknown.slice(0, MOST).flatMap(({ name }) => {
    const meant = NAMES[LOWER_CASE.indexOf(nearMiss(name.value.toLowerCase(), LOWER_CASE) ?? '')];
    if (meant === undefined) return [];
    const message = `Expected ${meant}, if that is meant: ${name.value} is a name that nobody knows`;
    return [{ from: name.from, to: name.to, message, fix: replaceBy(`Write ${meant}`, name, meant) }];
  });
}

/** Letters that stand for no name, or for another than one would think. */
function misleading({ headers }: Message): readonly Finding[] {
  return headers.flatMap(({ name, canonical, value }) => {
    const { from, to } = name;
    if (canonical === 'Content-Encoding' && to - from === 1 && /^[0-9]+$/.test(value.value)) {
      const message = 'Expected Expires for a number of seconds: e is short for Content-Encoding';
      return [{ from, to, message, fix: replaceBy('Write Expires', name, 'Expires') }];
    }
    const isFree = canonical.length === 1 && !OF_OTHERS.has(canonical.toLowerCase());
    if (!isFree) return [];
    return [{ from, to, message: `Expected the whole name: ${name.value} is short for none` }];
  });
}

/** Short for Identity-Info, which RFC 8224 has withdrawn. */
const OF_OTHERS: ReadonlySet<string> = new Set(['n']);
