import { supported } from '@/lib/sip/headers/supported';
import type { Message, Token } from '@/lib/sip/message';
import { valuesOf } from '@/lib/sip/values-of';

/** Where a request says that its client has an extension (RFC 3261 §20.37); undefined where it does not. */
export function supportsTag(request: Message, tag: string): Token | undefined {
  return valuesOf(request, supported).find(({ value }) => value.toLowerCase() === tag);
}
