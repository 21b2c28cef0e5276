import { contactExpires } from '@/lib/sip/contact-parameters';
import { contact } from '@/lib/sip/headers/contact';
import { expires } from '@/lib/sip/headers/expires';
import { minExpires } from '@/lib/sip/headers/min-expires';
import type { Message } from '@/lib/sip/message';
import { firstOf, valuesOf } from '@/lib/sip/values-of';
import { changed } from './examples/changed';
import { inTurn } from './examples/in-turn';
import { F1, OK } from './examples/registration';
import { registersIn } from './reading/registers';
import { statusLine } from './reading/start';
import type { ExchangeFinding, ExchangeRule } from './rule';

const tooShort = changed(F1)`
   Contact: <sips:bob@client.biloxi.example.com>
  +Expires: 10
`;
const refusal = changed(OK)`
  -SIP/2.0 200 OK
  +SIP/2.0 423 Interval Too Brief
  -Contact: <sips:bob@client.biloxi.example.com>;expires=3600
  +Min-Expires: 60
`;
const unfounded = changed(refusal)`
   SIP/2.0 423 Interval Too Brief
           ^^^
`;

export const status423Condition: ExchangeRule = {
  id: '423-condition',
  scope: 'exchange',
  title: 'A 423 answers a REGISTER that asks for more than nothing and less than Min-Expires and an hour',
  severity: 'error',
  basis: 'MUST',
  spec: 'RFC 3261 §10.3',
  why: 'An interval of zero removes a binding, and a registrar that finds it too brief keeps calling a phone that was switched off. From an hour up an interval is always long enough, and one that is as long as Min-Expires says is what was asked for: a phone that does as it is told and is refused again can only give up.',
  remedy: 'Accept zero as a removal, and accept an hour and more; grant less if so long is too long.',
  good: [inTurn(tooShort, refusal), inTurn(F1, refusal)],
  bad: [
    inTurn(
      changed(tooShort)`
        -Expires: 10
        +Expires: 0
      `,
      unfounded,
    ),
    inTurn(
      changed(tooShort)`
        -Contact: <sips:bob@client.biloxi.example.com>
        -Expires: 10
        +Contact: <sips:bob@client.biloxi.example.com>;expires=7200
      `,
      unfounded,
    ),
    inTurn(
      changed(tooShort)`
        -Expires: 10
        +Expires: 60
      `,
      unfounded,
    ),
    inTurn(
      changed(tooShort)`
        -Contact: <sips:bob@client.biloxi.example.com>
        -Expires: 10
        +Contact: *
        +Expires: 0
      `,
      unfounded,
    ),
  ],
  check: (exchange) =>
    registersIn(exchange).flatMap(({ request, finals }) =>
      finals
        .filter(({ status }) => status === 423)
        .flatMap(({ response, at }) => judge(request, response, at)),
    ),
};

/** Nothing is said where the request leaves the interval to the registrar, or where it cannot be read. */
function judge(request: Message, response: Message, at: number): readonly ExchangeFinding[] {
  const status = statusLine(response)?.status;
  const intervals = requestedIntervals(request);
  const minimum = firstOf(response, minExpires)?.value ?? Number.NaN;
  if (!status || intervals.length === 0 || intervals.some((seconds) => mayBeBrief(seconds, minimum)))
    return [];
  const asked = [...new Set(intervals)].join(' and ');
  const wanted = Number.isNaN(minimum) ? '' : `, with Min-Expires: ${minimum}`;
  const message = `Expected no 423 to an interval of ${asked} seconds${wanted}`;
  return [{ at, from: status.from, to: status.to, message }];
}

function mayBeBrief(seconds: number, minimum: number): boolean {
  if (Number.isNaN(seconds)) return true;
  return seconds > 0 && seconds < HOUR && !(seconds >= minimum);
}

const HOUR = 3600;

/** One for each Contact; NaN where none is stated or where it is no number. The asterisk takes what Expires says. */
function requestedIntervals(request: Message): readonly number[] {
  const common = firstOf(request, expires)?.value ?? Number.NaN;
  return valuesOf(request, contact).map((value) => contactExpires(value)?.value ?? common);
}
