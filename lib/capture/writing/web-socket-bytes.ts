import type { Address } from '@/lib/sim/scenario';
import { bytesOf } from '@/lib/sip/bytes';
import { joined, uint16Octets, uint32Octets } from './octets';

/** How a connection becomes a WebSocket for SIP (RFC 7118 §4): what its opener asks and what it is answered. */
export function upgrade(host: Address): { readonly asked: Uint8Array; readonly answered: Uint8Array } {
  return {
    asked: head([
      'GET / HTTP/1.1',
      `Host: ${host}`,
      'Upgrade: websocket',
      'Connection: Upgrade',
      `Sec-WebSocket-Key: ${KEY}`,
      'Sec-WebSocket-Protocol: sip',
      'Sec-WebSocket-Version: 13',
    ]),
    answered: head([
      'HTTP/1.1 101 Switching Protocols',
      'Upgrade: websocket',
      'Connection: Upgrade',
      `Sec-WebSocket-Accept: ${ACCEPT}`,
      'Sec-WebSocket-Protocol: sip',
    ]),
  };
}

/**
 * A message in one frame (RFC 6455 §5.2): of text, or of binary data where it is no UTF-8. What the opener sends is masked
 * (§5.3).
 */
export function webSocketFrame(text: string, isMasked: boolean): Uint8Array {
  const payload = bytesOf(text);
  const opcode = text.isWellFormed() ? TEXT : BINARY;
  const head = [FINAL | opcode, ...lengthOctets(payload.length, isMasked ? MASKED : 0)];
  return isMasked
    ? joined(
        head,
        MASK,
        payload.map((byte, at) => byte ^ (MASK[at & 3] ?? 0)),
      )
    : joined(head, payload);
}

/** The pair of RFC 6455 §1.3; a real opener draws its key, and its masks. */
const KEY = 'dGhlIHNhbXBsZSBub25jZQ==';
const ACCEPT = 's3pPLMBiTxaQ9kYGzzhZRbK+xOo=';
/** That of RFC 6455 §5.7. */
const MASK = [0x37, 0xfa, 0x21, 0x3d];

const FINAL = 0x80;
const MASKED = 0x80;
const TEXT = 1;
const BINARY = 2;

function head(lines: readonly string[]): Uint8Array {
  return bytesOf(`${lines.join('\r\n')}\r\n\r\n`);
}

function lengthOctets(length: number, masked: number): readonly number[] {
  if (length < 126) return [masked | length];
  if (length < 0x10000) return [masked | 126, ...uint16Octets(length)];
  return [masked | 127, 0, 0, 0, 0, ...uint32Octets(length)];
}
