import { contactExpires } from '@/lib/sip/contact-parameters';
import { expires } from '@/lib/sip/headers/expires';
import { minExpires } from '@/lib/sip/headers/min-expires';
import type { Located, Message } from '@/lib/sip/message';
import { firstOf, valuesOf } from '@/lib/sip/values-of';
import { changed } from './examples/changed';
import { inTurn } from './examples/in-turn';
import { F1, OK } from './examples/registration';
import { firstContacts } from './reading/bindings';
import { replaceBy } from './reading/fixes';
import { callIdOf } from './reading/identity';
import { isRegister, statusLine } from './reading/start';
import type { ExchangeRule } from './rule';

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
const second = changed(F1)`
  -Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashds7
  +Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashd92
  -CSeq: 1 REGISTER
  +CSeq: 2 REGISTER
`;

export const status423Retry: ExchangeRule = {
  id: '423-retry',
  scope: 'exchange',
  title: 'After a 423 the next REGISTER asks for at least Min-Expires',
  severity: 'warning',
  basis: 'policy',
  spec: 'RFC 3261 §10.2.8',
  why: 'The 423 has said what would be long enough. A phone that asks for less again is refused again, and some do so every few seconds.',
  remedy: 'Raise every interval that is not zero to Min-Expires.',
  good: [
    inTurn(
      tooShort,
      refusal,
      changed(second)`
         Contact: <sips:bob@client.biloxi.example.com>
        +Expires: 60
      `,
    ),
  ],
  bad: [
    inTurn(
      tooShort,
      refusal,
      changed(second)`
         Contact: <sips:bob@client.biloxi.example.com>
        +Expires: 10
                  ^^
      `,
    ),
  ],
  check: ({ messages }) => {
    const shortest = new Map<string, number>();
    return messages.flatMap(({ message, repeats }, at) => {
      const id = callIdOf(message)?.value ?? '';
      const minimum = shortest.get(id);
      if (statusLine(message)?.status.value === 423)
        shortest.set(id, firstOf(message, minExpires)?.value ?? 0);
      if (minimum === undefined || repeats || !isRegister(message)) return [];
      shortest.delete(id);
      return intervals(message)
        .filter(({ value }) => value > 0 && value < minimum)
        .map((seconds) => ({
          at,
          from: seconds.from,
          to: seconds.to,
          message: `Expected at least ${minimum} seconds, the Min-Expires of the 423, found ${seconds.value}`,
          fix: replaceBy(`Write ${minimum}`, seconds, String(minimum)),
        }));
    });
  },
};

/** Every interval that a REGISTER asks for. */
function intervals(message: Message): readonly Located<number>[] {
  const inContacts = firstContacts(message).flatMap((one) => contactExpires(one) ?? []);
  return [...valuesOf(message, expires), ...inContacts];
}
