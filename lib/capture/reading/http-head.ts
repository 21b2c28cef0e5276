import { textOf } from '@/lib/sip/bytes';

/** What HTTP says before a connection becomes a WebSocket, or remains none. */
export interface HttpHead {
  /** True if what follows is a WebSocket, or will be if the server agrees (RFC 6455 §1.3). */
  readonly upgrades: boolean;
  /** Where the head, and the body that it tells the length of, end. May lie beyond the bytes. */
  readonly end: number;
}

/**
 * The request or response of HTTP/1.1 that begins at `at`; undefined if none does, or if it does not end.
 *
 *     GET /ws HTTP/1.1␍␊Host: … Upgrade: websocket␍␊ … ␍␊␍␊
 *     ^
 */
export function httpHead(bytes: Uint8Array, at: number): HttpHead | undefined {
  if (!START_LINE.test(lineAt(bytes, at))) return undefined;
  const end = endOfHead(bytes, at);
  if (end === undefined) return undefined;
  const head = textOf(bytes.subarray(at, end));
  const status = STATUS.exec(head)?.[1];
  if (status === '101') return { upgrades: UPGRADE.test(head), end };
  return {
    upgrades: status === undefined && UPGRADE.test(head),
    end: end + Number(LENGTH.exec(head)?.[1] ?? 0),
  };
}

const START_LINE = /^(?:[A-Z]{1,20} \S+ HTTP\/1\.[01]|HTTP\/1\.[01] \d{3}(?: .*)?)\r$/;
const STATUS = /^HTTP\/1\.[01] (\d{3})/;
const UPGRADE = /^upgrade:[ \t]*websocket[ \t]*\r$/im;
const LENGTH = /^content-length:[ \t]*(\d{1,15})[ \t]*\r$/im;
const LONGEST_LINE = 8192;
const LONGEST_HEAD = 65536;
const CR = 0x0d;
const LF = 0x0a;

/** The line that begins there, without its LF; empty if it is too long for a start line. */
function lineAt(bytes: Uint8Array, at: number): string {
  const end = bytes.subarray(at, at + LONGEST_LINE).indexOf(LF);
  return end === -1 ? '' : textOf(bytes.subarray(at, at + end));
}

/** Behind the first CRLF CRLF. */
function endOfHead(bytes: Uint8Array, from: number): number | undefined {
  const last = Math.min(bytes.length, from + LONGEST_HEAD);
  for (let at = from; at + 4 <= last; at++) {
    const isEnd = bytes[at] === CR && bytes[at + 1] === LF && bytes[at + 2] === CR && bytes[at + 3] === LF;
    if (isEnd) return at + 4;
  }
  return undefined;
}
