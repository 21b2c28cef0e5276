import type { Message } from '@/lib/sip/message';
import type { Fix } from '@/lib/text/problem';
import type { Span } from '@/lib/text/span';
import { changed } from './examples/changed';
import { F1 } from './examples/registration';
import type { MessageRule } from './rule';

export const compactForm: MessageRule = {
  id: 'compact-form',
  scope: 'message',
  title: 'A short name of a header field means the same as the long one',
  severity: 'info',
  basis: 'policy',
  spec: 'RFC 3261 §7.3.3',
  why: 'Phones use the short names to fit a message into one packet, and every receiver has to understand both. People who search a trace for Contact overlook m, and a few letters mislead: e is Content-Encoding and not Expires, s is Subject and not Server. It is said once in a message.',
  remedy: 'Leave it as it is, or write the long names where people are to read it.',
  good: [F1],
  bad: [
    changed(F1)`
      -Contact: <sips:bob@client.biloxi.example.com>
      +m: <sips:bob@client.biloxi.example.com>
       ^
    `,
    changed(F1)`
      -Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashds7
      +v: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashds7
       ^
      -To: Bob <sips:bob@biloxi.example.com>
      +T: Bob <sips:bob@biloxi.example.com>
      -Content-Length: 0
      +l: 0
    `,
  ],
  check: (message) => {
    const names = shortNames(message);
    const [first] = names;
    if (!first) return [];
    const meanings = [...new Map(names.map(({ short, long }) => [long, `${short} for ${long}`])).values()];
    const { from, to } = first;
    return [{ from, to, message: `Short names stand here: ${meanings.join(', ')}`, fix: spellOut(names) }];
  },
};

/** A name of one letter that is known by a longer one. */
interface ShortName extends Span {
  readonly short: string;
  readonly long: string;
}

function shortNames({ headers }: Message): readonly ShortName[] {
  return headers
    .filter(({ name, canonical }) => name.to - name.from === 1 && canonical.length > 1)
    .map(({ name, canonical }) => ({ from: name.from, to: name.to, short: name.value, long: canonical }));
}

function spellOut(names: readonly ShortName[]): Fix {
  return {
    title: 'Write the long names',
    edits: names.map(({ from, to, long }) => ({ from, to, insert: long })),
  };
}
