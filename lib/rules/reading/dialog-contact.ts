import { contact } from '@/lib/sip/headers/contact';
import type { Message } from '@/lib/sip/message';
import { valuesOf } from '@/lib/sip/values-of';
import type { Span } from '@/lib/text/span';
import type { Finding } from '../rule';
import { schemeOf } from './scheme-of';

/**
 * What is wrong with the Contact of a message that makes a dialog: it has to be one SIP or SIPS URI, to which the other side
 * sends its later requests (RFC 3261 §8.1.1.8, §12.1.1). `place` is marked where there is none; `what` is the message:
 * `an INVITE`.
 */
export function dialogContact(message: Message, place: Span, what: string): readonly Finding[] {
  const values = valuesOf(message, contact);
  const [first, second] = values;
  // A Contact that cannot be read is reported as such.
  const isAbsent = !message.headers.some(({ canonical }) => canonical === 'Contact');
  if (isAbsent)
    return [{ from: place.from, to: place.to, message: `Expected a Contact in ${what}, found none` }];
  if (second) {
    const { from, to } = second;
    return [{ from, to, message: `Expected exactly one Contact in ${what}, found ${values.length}` }];
  }
  if (!first) return [];
  const { from, to } = first.kind === 'star' ? first : first.uri;
  const scheme = first.kind === 'star' ? '*' : schemeOf(first.uri.value);
  if (scheme === 'sip' || scheme === 'sips' || scheme === '') return [];
  return [{ from, to, message: `Expected a SIP or SIPS URI as Contact of ${what}, found ${scheme}` }];
}
