import { slice } from '@/lib/text/span';
import { byteLength } from './build';
import { contentLength } from './headers/content-length';
import type { Message } from './message';
import { firstOf } from './values-of';

/**
 * How many bytes of the body are missing by Content-Length (RFC 3261 §18.3, §20.14): 0 if it is all there, negative if
 * there is more than announced. Undefined without a Content-Length that can be read.
 */
export function missingBytes(message: Message): number | undefined {
  const announced = firstOf(message, contentLength)?.value;
  if (announced === undefined || Number.isNaN(announced)) return undefined;
  return announced - byteLength(slice(message.text, message.body));
}
