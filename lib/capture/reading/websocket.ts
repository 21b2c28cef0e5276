import { uint16, uint32 } from './network-order';

/** What a WebSocket connection carried in one direction. */
export interface WebSocketMessage {
  /** Without masks, its fragments joined. */
  readonly payload: Uint8Array;
  /** Where its last frame ends. */
  readonly end: number;
  /** True if an extension compressed it (RFC 7692 §6). */
  readonly compressed: boolean;
}

export interface WebSocketReading {
  readonly messages: readonly WebSocketMessage[];
  /** Where the reading stopped: at the end of the bytes, or at what is no frame or not a whole one. */
  readonly to: number;
}

/**
 * Reads frames from `from` on (RFC 6455 §5.2). Control frames, which may stand between the fragments of a message, are
 * passed over (§5.4, §5.5). Takes time in proportion to the bytes.
 */
export function readWebSocket(bytes: Uint8Array, from: number): WebSocketReading {
  const messages: WebSocketMessage[] = [];
  let parts: Uint8Array[] = [];
  let compressed = false;
  let at = from;
  for (let frame = frameAt(bytes, at); frame; frame = frameAt(bytes, at)) {
    at = frame.end;
    if (frame.opcode >= CONTROL) continue;
    if (frame.opcode !== CONTINUATION) {
      parts = [];
      compressed = frame.compressed;
    }
    parts.push(frame.payload);
    if (frame.final) {
      messages.push({ payload: joined(parts), end: at, compressed });
      parts = [];
    }
  }
  return { messages, to: at };
}

/** True if a whole frame stands there that may begin a message. */
export function isFrame(bytes: Uint8Array, from: number): boolean {
  const frame = frameAt(bytes, from);
  return frame !== undefined && frame.opcode !== CONTINUATION;
}

interface Frame {
  readonly opcode: number;
  readonly final: boolean;
  readonly compressed: boolean;
  readonly payload: Uint8Array;
  readonly end: number;
}

const CONTINUATION = 0;
const CONTROL = 8;
/** Continuation, text, binary, close, ping, pong. */
const OPCODES: ReadonlySet<number> = new Set([CONTINUATION, 1, 2, CONTROL, 9, 10]);

/**
 * The frame that begins at `at`, if it is one and whole.
 *
 *     81  fe 01 11  3b 9a 0c 77  69 df 4b 3e …
 *     ^ final, text ^ mask       ^ payload
 *         ^ masked, length 273
 */
function frameAt(bytes: Uint8Array, at: number): Frame | undefined {
  if (at + 2 > bytes.length) return undefined;
  const [first = 0, second = 0] = bytes.subarray(at, at + 2);
  const opcode = first & 0x0f;
  const isMasked = (second & 0x80) !== 0;
  const short = second & 0x7f;
  const mask = at + 2 + (short === 126 ? 2 : short === 127 ? 8 : 0);
  const from = mask + (isMasked ? 4 : 0);
  const end = from + lengthAt(bytes, at + 2, short);
  if ((first & 0x30) !== 0 || !OPCODES.has(opcode) || end > bytes.length) return undefined;
  const payload = isMasked ? unmasked(bytes, mask, from, end) : bytes.subarray(from, end);
  return { opcode, final: (first & 0x80) !== 0, compressed: (first & 0x40) !== 0, payload, end };
}

function lengthAt(bytes: Uint8Array, at: number, short: number): number {
  if (short === 126) return uint16(bytes, at);
  return short === 127 ? uint32(bytes, at) * 2 ** 32 + uint32(bytes, at + 4) : short;
}

function unmasked(bytes: Uint8Array, mask: number, from: number, end: number): Uint8Array {
  return bytes.slice(from, end).map((byte, index) => byte ^ (bytes[mask + (index & 3)] ?? 0));
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const [only] = parts;
  if (only && parts.length === 1) return only;
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
