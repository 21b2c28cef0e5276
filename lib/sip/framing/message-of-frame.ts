import { bytesOf, textOf } from '../bytes';
import type { FramedMessage, KeepAlive } from './framer-event';
import { messageOfDatagram } from './message-of-datagram';

/**
 * What a WebSocket message holds, be it text or binary: one SIP message, which needs no Content-Length and is cut to one
 * that it has, as in a datagram (RFC 7118 §5), or a keep-alive (§6).
 */
export function messageOfFrame(frame: string | Uint8Array): FramedMessage | KeepAlive {
  const bytes = typeof frame === 'string' ? bytesOf(frame) : frame;
  const kind = keepAlives.get(bytes.length <= LONGEST_KEEP_ALIVE ? textOf(bytes) : '');
  return kind ? { kind, at: 0 } : messageOfDatagram(bytes);
}

/** RFC 5626 §4.4.1. */
const keepAlives: ReadonlyMap<string, KeepAlive['kind']> = new Map([
  ['\r\n\r\n', 'ping'],
  ['\r\n', 'pong'],
]);
const LONGEST_KEEP_ALIVE = 4;
