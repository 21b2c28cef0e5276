import { MAX_DELTA_SECONDS } from '@/lib/sip/delta-seconds';
import { expires } from '@/lib/sip/headers/expires';
import { flowTimer } from '@/lib/sip/headers/flow-timer';
import { minExpires } from '@/lib/sip/headers/min-expires';
import { minSe } from '@/lib/sip/headers/min-se';
import { retryAfter } from '@/lib/sip/headers/retry-after';
import { sessionExpires } from '@/lib/sip/headers/session-expires';
import { subscriptionState } from '@/lib/sip/headers/subscription-state';
import type { Located, Message } from '@/lib/sip/message';
import { valuesOf } from '@/lib/sip/values-of';
import { slice } from '@/lib/text/span';
import { changed } from './examples/changed';
import { F1, F4 } from './examples/registration';
import { fromSyntax } from './reading/from-syntax';
import type { Finding, MessageRule } from './rule';

export const expiresRange: MessageRule = {
  id: 'expires-range',
  scope: 'message',
  title: 'Expires and other intervals are whole numbers of seconds from 0 to 4294967295',
  severity: 'warning',
  basis: 'grammar',
  spec: 'RFC 3261 §20.19',
  why: 'A number with a unit, or one that is negative, is no interval. A registrar may take any malformed value for its default of an hour, so that a binding which was to be removed stays. A number that does not fit into 32 bits begins at zero again in many programs: a phone that was told to come back in weeks comes back at once.',
  remedy:
    'Write seconds in decimal digits: 3600 for an hour, 0 to remove a binding. No repair is offered, since a negative number may have meant a removal or that nothing is wanted, and what a registrar makes of it, an hour, neither.',
  good: [
    changed(F1)`
       Contact: <sips:bob@client.biloxi.example.com>
      +Expires: 3600
    `,
  ],
  bad: [
    changed(F1)`
       Contact: <sips:bob@client.biloxi.example.com>
      +Expires: 1h
                ^^
    `,
    changed(F1)`
       Contact: <sips:bob@client.biloxi.example.com>
      +Expires: 4294967296
                ^^^^^^^^^^
    `,
    changed(F4)`
       CSeq: 2 REGISTER
      +Retry-After: 4294967296 (see you);duration=99999999999999999999
                    ^^^^^^^^^^                    ^^^^^^^^^^^^^^^^^^^^
      +Session-Expires: 4294967296;refresher=uac
                        ^^^^^^^^^^
      +Subscription-State: active;expires=4294967296
                                          ^^^^^^^^^^
    `,
  ],
  check: (message) => [...notANumber(message), ...tooGreat(message)],
};

const notANumber = fromSyntax('expires-range');

function tooGreat(message: Message): readonly Finding[] {
  return secondsIn(message)
    .filter(({ value }) => value > MAX_DELTA_SECONDS)
    .map(({ from, to }) => ({
      from,
      to,
      message: `Expected at most ${MAX_DELTA_SECONDS} seconds, found ${slice(message.text, { from, to })}`,
    }));
}

/** Every interval but those of Contacts, of which contact-expires-format speaks. */
function secondsIn(message: Message): readonly Located<number>[] {
  const retries = valuesOf(message, retryAfter);
  const intervals = [...retries, ...valuesOf(message, sessionExpires), ...valuesOf(message, minSe)];
  const subscriptions = valuesOf(message, subscriptionState);
  return [
    ...[expires, minExpires, flowTimer].flatMap((grammar) => valuesOf(message, grammar)),
    ...intervals.map(({ seconds }) => seconds),
    ...[
      ...retries.map(({ duration }) => duration),
      ...subscriptions.flatMap(({ expires, retryAfter }) => [expires, retryAfter]),
    ].filter(isStated),
  ];
}

function isStated(seconds: Located<number> | undefined): seconds is Located<number> {
  return seconds !== undefined;
}
