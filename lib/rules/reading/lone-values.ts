import type { HeaderField, Message } from '@/lib/sip/message';
import { fieldsNamed } from '@/lib/sip/values-of';

/** The values that have a header field of that canonical name to themselves, which can be taken out with them. */
export function loneValues(message: Message, canonical: string): ReadonlyMap<unknown, HeaderField> {
  const alone = fieldsNamed(message, canonical).filter(({ values }) => values.length === 1);
  return new Map(alone.map((field) => [field.values[0], field]));
}
