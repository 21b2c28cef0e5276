import type { Token } from '@/lib/sip/message';

/** True for the name of a registered method that is not in capital letters: names of methods have a case (RFC 3261 §7.1). */
export function isMiswrittenMethod({ value }: Token): boolean {
  return !METHODS.has(value) && METHODS.has(value.toUpperCase());
}

/** The methods that are registered with IANA. */
const METHODS: ReadonlySet<string> = new Set([
  'ACK',
  'BYE',
  'CANCEL',
  'INFO',
  'INVITE',
  'MESSAGE',
  'NOTIFY',
  'OPTIONS',
  'PRACK',
  'PUBLISH',
  'REFER',
  'REGISTER',
  'SUBSCRIBE',
  'UPDATE',
]);
