import type { Evidence } from '@/lib/sim/scenario';
import { contactExpires } from '@/lib/sip/contact-parameters';
import { deltaSeconds, MAX_DELTA_SECONDS } from '@/lib/sip/delta-seconds';
import type { AddressValue } from '@/lib/sip/grammar/name-addr';
import { expires } from '@/lib/sip/headers/expires';
import type { Located } from '@/lib/sip/message';
import { isSipUri, parseUri } from '@/lib/sip/uri/uri';
import { firstOf } from '@/lib/sip/values-of';
import { isBehindNat } from './behind-nat';
import type { Ask } from './registrar-step';

/** How long a binding is to hold, in seconds, and what in the request says so; nothing does where it is our choice. */
export interface Interval {
  readonly seconds: number;
  readonly stated?: Evidence;
  /** True where what says so cannot be read: it counts as an hour. */
  readonly isMalformed?: true;
}

/** What a contact asks for: its own parameter, else Expires, else our default (RFC 3261 §10.3 step 7). */
export function requestedInterval(ask: Ask, value: AddressValue): Interval {
  const own = contactExpires(value);
  if (own) return intervalOf(own);
  const header = firstOf(ask.request, expires);
  if (header) return intervalOf(header);
  const { defaultExpires } = ask.registrar.config.policy.binding;
  return { seconds: isTimed(value) ? defaultExpires : MAX_DELTA_SECONDS };
}

/** A malformed value should count as an hour: RFC 3261 §10.2 says it of the parameter, §8.3 of both. */
function intervalOf(stated: Located<number>): Interval {
  const interval = { seconds: deltaSeconds(stated.value), stated };
  return Number.isNaN(stated.value) ? { ...interval, isMalformed: true } : interval;
}

/** What a contact gets of the seconds that it asks for: no more than the ceiling, and less behind a NAT. */
export function grantedSeconds(ask: Ask, value: AddressValue, requested: number): number {
  if (!isTimed(value)) return requested;
  const { maxExpires, natExpires } = ask.registrar.config.policy.binding;
  const granted = Math.min(requested, maxExpires);
  return natExpires !== undefined && isBehindNat(ask) ? Math.min(granted, natExpires) : granted;
}

/**
 * A contact that SIP reaches is there as long as a device is switched on, and has to be refreshed. A `mailto:` or `tel:`
 * does not go away with a device, so that it holds for as long as a header field can say: RFC 3665 §2.2 prints
 * `expires=4294967295`, though the phone asked for no time.
 */
function isTimed(value: AddressValue): boolean {
  return isSipUri(parseUri(value.uri.value));
}
