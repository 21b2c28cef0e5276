import { require } from '@/lib/sip/headers/require';
import { supported } from '@/lib/sip/headers/supported';
import type { Message, Token } from '@/lib/sip/message';
import { valuesOf } from '@/lib/sip/values-of';

/** The option tag where it stands in Require; tags are compared without case (RFC 3261 §7.3.1). */
export function requiredOption(message: Message, tag: string): Token | undefined {
  return valuesOf(message, require).find(({ value }) => value.toLowerCase() === tag);
}

/** True if the sender says that it has an extension: who requires one of the other side has it too. */
export function supportsOption(message: Message, tag: string): boolean {
  const tags = valuesOf(message, supported);
  return requiredOption(message, tag) !== undefined || tags.some(({ value }) => value.toLowerCase() === tag);
}
