import { path } from '@/lib/sip/headers/path';
import { via } from '@/lib/sip/headers/via';
import type { Message } from '@/lib/sip/message';
import { outboundMark } from '@/lib/sip/uri/contact-uri';
import { parseUri } from '@/lib/sip/uri/uri';
import { valuesOf } from '@/lib/sip/values-of';

/**
 * True if requests can come back over the flow that this REGISTER was sent by: it came from the client directly, or an
 * edge proxy that keeps the flow has put a URI with `ob` into Path (RFC 5626 §5.1, §6).
 */
export function keepsFlow(request: Message): boolean {
  const isDirect = valuesOf(request, via).length <= 1;
  return isDirect || valuesOf(request, path).some(({ uri }) => outboundMark(parseUri(uri.value)));
}
