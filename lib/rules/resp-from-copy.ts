import { sameUri } from '@/lib/sip/uri/same-uri';
import { changed } from './examples/changed';
import { inTurn } from './examples/in-turn';
import { F1, OK } from './examples/registration';
import { replaceBy } from './reading/fixes';
import { fromOf, tagOf } from './reading/identity';
import { type Answered, answeredRequests } from './reading/transactions';
import type { ExchangeFinding, ExchangeRule } from './rule';

export const respFromCopy: ExchangeRule = {
  id: 'resp-from-copy',
  scope: 'exchange',
  title: 'A response has the From of its request, tag included',
  severity: 'error',
  basis: 'MUST',
  spec: 'RFC 3261 §8.2.6.2',
  why: 'From says who asked, in the response as in the request. Clients that compare the tag throw the response away if it differs.',
  remedy: 'Copy From as it is; the server adds its own tag to To.',
  good: [inTurn(F1, OK)],
  bad: [
    inTurn(
      F1,
      changed(OK)`
        -From: Bob <sips:bob@biloxi.example.com>;tag=a73kszlfl
        +From: Bob <sips:bob@biloxi.example.com>;tag=37GkEhwl6
                                                 ^^^^^^^^^^^^^
      `,
    ),
    inTurn(
      F1,
      changed(OK)`
        -From: Bob <sips:bob@biloxi.example.com>;tag=a73kszlfl
        +From: Bob <sips:bob@example.com>;tag=a73kszlfl
                    ^^^^^^^^^^^^^^^^^^^^
      `,
    ),
  ],
  check: (exchange) =>
    answeredRequests(exchange).flatMap((pair) => [...compareUri(pair), ...compareTag(pair)]),
};

function compareUri({ request, response, at }: Answered): readonly ExchangeFinding[] {
  const wanted = fromOf(request)?.uri;
  const found = fromOf(response)?.uri;
  if (!wanted || !found || sameUri(wanted.value, found.value)) return [];
  return [
    {
      at,
      from: found.from,
      to: found.to,
      message: `Expected the URI that From has in the request, ${wanted.value}`,
      fix: replaceBy('Copy it', found, wanted.value),
    },
  ];
}

function compareTag({ request, response, at }: Answered): readonly ExchangeFinding[] {
  const wanted = tagOf(fromOf(request))?.text;
  const address = fromOf(response);
  const found = tagOf(address);
  if (wanted === undefined || !address || found?.text === wanted) return [];
  const span = found ?? { from: address.to, to: address.to };
  return [
    {
      at,
      from: span.from,
      to: span.to,
      message: `Expected the tag that From has in the request, ${wanted}`,
      fix: replaceBy('Copy it', span, `${found ? '' : ';'}tag=${wanted}`),
    },
  ];
}
