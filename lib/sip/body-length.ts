import { slice } from '@/lib/text/span';
import { byteLength } from './bytes';
import { announcedLength } from './framing/announced-length';
import type { Message } from './message';

/**
 * How many bytes of the body are missing by Content-Length (RFC 3261 §18.3, §20.14): 0 if it is all there, negative if
 * there is more than announced. Undefined without a Content-Length that can be read, or with two that differ.
 */
export function missingBytes(message: Message): number | undefined {
  const announced = announcedLength(message);
  if (announced.kind !== 'stated') return undefined;
  return announced.length.value - byteLength(slice(message.text, message.body));
}
