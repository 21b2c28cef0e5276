import { textOf } from '@/lib/sip/bytes';
import { isStartLine } from '@/lib/sip/framing/is-start-line';
import { finish, newStream, receive } from '@/lib/sip/framing/stream-framer';
import { beginsMessage } from './begins-message';
import { httpHead } from './http-head';
import type { LeftOut } from './left-out';
import { type Arrival, type Run, runsOf, type Stream } from './tcp-streams';
import { isFrame, readWebSocket } from './websocket';

/** A message that a stream carried. */
export interface StreamMessage {
  readonly text: string;
  readonly transport: 'TCP' | 'WS';
  /** With which packet it was complete. */
  readonly arrival: Arrival | undefined;
}

/** The messages of one direction of a connection; what else it carries is left out. */
export function messagesOfStream(stream: Stream, leftOut: LeftOut): readonly StreamMessage[] {
  const runs = runsOf(stream);
  if (!runs[0] || !isTls(runs[0].bytes)) return runs.flatMap((run) => messagesOfRun(run, leftOut));
  for (const { bytes } of runs) leftOut.tls += bytes.length;
  return [];
}

/**
 * The first bytes of a run tell what it carries: HTTP that becomes a WebSocket (RFC 7118), the frames of one whose beginning
 * is missing, or else SIP by itself, if any message is found there.
 */
function messagesOfRun(run: Run, leftOut: LeftOut): readonly StreamMessage[] {
  if (httpHead(run.bytes, 0)) return messagesBehindHttp(run, leftOut);
  return run.afterGap && isWebSocketOfSip(run.bytes)
    ? messagesOfWebSocket(run, 0, leftOut)
    : messagesOfTcp(run, leftOut);
}

/**
 *     16 03 01 02 00 …
 *     ^ a record: content type, version 3.x, length (RFC 8446 §5.1)
 */
function isTls([type = 0, major = 0, minor = 0]: Uint8Array): boolean {
  return type >= 0x14 && type <= 0x18 && major === 3 && minor <= 4;
}

/** Refused attempts may come first. */
function messagesBehindHttp(run: Run, leftOut: LeftOut): readonly StreamMessage[] {
  let at = 0;
  let upgraded = false;
  for (let head = httpHead(run.bytes, at); head; head = httpHead(run.bytes, at)) {
    at = head.end;
    upgraded = head.upgrades;
  }
  return upgraded ? messagesOfWebSocket(run, at, leftOut) : [];
}

function isWebSocketOfSip(bytes: Uint8Array): boolean {
  if (!isFrame(bytes, 0)) return false;
  const [first] = readWebSocket(bytes, 0).messages;
  return first !== undefined && beginsMessage(first.payload);
}

/** One message of the WebSocket is one of SIP (RFC 7118 §5), or a keep-alive (§6), or belongs to some other protocol. */
function messagesOfWebSocket(
  { bytes, arrivalOf }: Run,
  from: number,
  leftOut: LeftOut,
): readonly StreamMessage[] {
  const { messages, to } = readWebSocket(bytes, from);
  leftOut.compressed += messages.filter(({ compressed }) => compressed).length;
  const sip = messages.filter(({ payload, compressed }) => !compressed && beginsMessage(payload));
  if (sip.length > 0) leftOut.streamBytes += bytes.length - to;
  return sip.map(({ payload, end }) => ({ text: textOf(payload), transport: 'WS', arrival: arrivalOf(end) }));
}

/**
 * What the framer takes for a message with a broken start line counts as one only behind a message with a good one: anything
 * else may be the rest of a message, or of another protocol.
 */
function messagesOfTcp({ bytes, arrivalOf }: Run, leftOut: LeftOut): readonly StreamMessage[] {
  if (!namesSip(bytes)) return [];
  const { state, events } = receive(newStream(), bytes);
  const all = [...events, ...finish(state)].flatMap((event) => ('text' in event ? [event] : []));
  const first = all.findIndex(({ kind, text }) => kind === 'message' && isStartLine(text));
  if (first === -1) return [];
  const isMessage = ({ kind }: (typeof all)[number], index: number) => kind === 'message' && index >= first;
  for (const [index, event] of all.entries()) {
    if (!isMessage(event, index)) leftOut.streamBytes += event.bytes.length;
  }
  return all
    .filter(isMessage)
    .map(({ text, at, bytes: own }) => ({ text, transport: 'TCP', arrival: arrivalOf(at + own.length) }));
}

/** True if `SIP/` stands anywhere: most streams of a capture carry something else, and this is the quickest way to tell. */
function namesSip(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(SLASH); at !== -1; at = bytes.indexOf(SLASH, at + 1)) {
    if (at >= 3 && textOf(bytes.subarray(at - 3, at)).toUpperCase() === 'SIP') return true;
  }
  return false;
}

const SLASH = 0x2f;
