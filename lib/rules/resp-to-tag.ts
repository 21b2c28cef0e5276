import { sameUri } from '@/lib/sip/uri/same-uri';
import { changed } from './examples/changed';
import { inTurn } from './examples/in-turn';
import { F1, OK } from './examples/registration';
import { replaceBy } from './reading/fixes';
import { tagOf, toOf } from './reading/identity';
import { statusLine } from './reading/start';
import { type Answered, answeredRequests } from './reading/transactions';
import type { ExchangeFinding, ExchangeRule, Observed } from './rule';

export const respToTag: ExchangeRule = {
  id: 'resp-to-tag',
  scope: 'exchange',
  title: 'A response has the To of its request, with a tag',
  severity: 'error',
  basis: 'MUST',
  spec: 'RFC 3261 §8.2.6.2',
  why: 'The tag in To names the server that answered: by it a client tells apart the responses of several that its request reached. Only a 100 may go without. RFC 3665 prints responses to CANCEL that lack it (§3.8).',
  remedy: 'Copy To and add ;tag= with a random text; if the request has a tag there, keep that.',
  good: [inTurn(F1, OK)],
  bad: [
    inTurn(
      F1,
      changed(OK)`
        -To: Bob <sips:bob@biloxi.example.com>;tag=37GkEhwl6
        +To: Bob <sips:bob@biloxi.example.com>
             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      `,
    ),
    inTurn(
      F1,
      changed(OK)`
        -To: Bob <sips:bob@biloxi.example.com>;tag=37GkEhwl6
        +To: Bob <sips:bob@example.com>;tag=37GkEhwl6
                  ^^^^^^^^^^^^^^^^^^^^
      `,
    ),
  ],
  check: (exchange) => [
    ...exchange.messages.flatMap(withoutTag),
    ...answeredRequests(exchange).flatMap(differences),
  ],
};

function withoutTag({ message }: Observed, at: number): readonly ExchangeFinding[] {
  const status = statusLine(message)?.status.value ?? 100;
  const to = toOf(message);
  if (status === 100 || !to || tagOf(to)?.text) return [];
  return [
    { at, from: to.from, to: to.to, message: 'Expected a tag after the address in the To of a response' },
  ];
}

function differences({ request, response, at }: Answered): readonly ExchangeFinding[] {
  const [wanted, found] = [toOf(request), toOf(response)];
  if (!wanted || !found) return [];
  const { from, to } = found.uri;
  const says = `Expected the URI that To has in the request, ${wanted.uri.value}`;
  const fix = replaceBy('Copy it', found.uri, wanted.uri.value);
  const uri = sameUri(wanted.uri.value, found.uri.value) ? [] : [{ at, from, to, message: says, fix }];
  const [tag, given] = [tagOf(wanted), tagOf(found)];
  if (!tag?.text || !given || given.text === tag.text) return uri;
  const keep = `tag=${tag.text}`;
  return [
    ...uri,
    {
      at,
      from: given.from,
      to: given.to,
      message: `Expected the tag that To has in the request, ${tag.text}`,
      fix: replaceBy('Copy it', given, keep),
    },
  ];
}
