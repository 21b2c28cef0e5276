import { contactExpires } from '@/lib/sip/contact-parameters';
import { changed } from './examples/changed';
import { inTurn } from './examples/in-turn';
import { F1, OK } from './examples/registration';
import { addressContacts, firstContacts, requestedExpires } from './reading/bindings';
import { contactFinder } from './reading/contact-finder';
import { replaceBy } from './reading/fixes';
import { isRegister, statusLine } from './reading/start';
import { type Answered, answeredRequests } from './reading/transactions';
import type { ExchangeFinding, ExchangeRule } from './rule';

export const grantedLeRequested: ExchangeRule = {
  id: 'granted-le-requested',
  scope: 'exchange',
  title: 'A binding lasts no longer than was asked for',
  severity: 'warning',
  basis: 'policy',
  spec: 'RFC 3261 §10.3',
  why: 'A registrar may shorten the interval, and refuse one that is too short with 423. Making it longer is not provided for: a phone that asked for a minute because its NAT forgets after a minute cannot be reached for the rest, and a binding that was to be removed stays.',
  remedy: 'Grant at most what was asked for, or answer 423 with Min-Expires.',
  good: [
    inTurn(
      changed(F1)`
         Contact: <sips:bob@client.biloxi.example.com>
        +Expires: 3600
      `,
      changed(OK)`
        -Contact: <sips:bob@client.biloxi.example.com>;expires=3600
        +Contact: <sips:bob@client.biloxi.example.com>;expires=600
      `,
    ),
  ],
  bad: [
    inTurn(
      changed(F1)`
         Contact: <sips:bob@client.biloxi.example.com>
        +Expires: 60
      `,
      changed(OK)`
         Contact: <sips:bob@client.biloxi.example.com>;expires=3600
                                                               ^^^^
      `,
    ),
  ],
  check: (exchange) =>
    answeredRequests(exchange)
      .filter(({ request, response }) => isRegister(request) && statusLine(response)?.status.value === 200)
      .flatMap(compareIntervals),
};

function compareIntervals({ request, response, at }: Answered): readonly ExchangeFinding[] {
  const find = contactFinder(addressContacts(request));
  return firstContacts(response).flatMap((listed) => {
    const granted = contactExpires(listed);
    const match = find(listed.uri.value);
    const requested = match && requestedExpires(request, match);
    if (!granted || requested === undefined || !(granted.value > requested)) return [];
    const message = `Expected at most ${requested} seconds, as requested, found ${granted.value}`;
    const fix = replaceBy(`Write ${requested}`, granted, String(requested));
    return [{ at, from: granted.from, to: granted.to, message, fix }];
  });
}
