import { textOf } from '../bytes';
import { append, type ByteRun, bytesBetween } from './byte-run';
import { type FramerEvent, framedMessage, passedOver } from './framer-event';
import { framingProblem } from './framing-problem';
import { gap, readGap, settle } from './read-gap';
import { endHead, readHead } from './read-head';
import type { Body, Head, Phase, Reading, Step, StreamOptions, StreamState } from './stream-state';

/** Header sections of 64 KiB, as much as the largest datagram holds, and bodies of 1 MiB. */
export const defaultStreamOptions: StreamOptions = {
  maxHead: 1 << 16,
  maxBody: 1 << 20,
  awaitsPong: false,
};

/** A connection over which nothing has come yet. */
export function newStream(options: Partial<StreamOptions> = {}): StreamState {
  const all = { ...defaultStreamOptions, ...options };
  return { options: { ...all, maxHead: Math.max(all.maxHead, 1) }, received: 0, phase: gap, kept: undefined };
}

/** What `receive` found, and how far it has come. */
export interface Received {
  readonly state: StreamState;
  readonly events: readonly FramerEvent[];
}

/**
 * Finds the messages in the bytes of a stream such as TCP (RFC 3261 §7.5, §18.3), which come in chunks of any size. The
 * same bytes give the same events, however they are cut, each as soon as its last byte is there (or the one after it, if
 * that is a CR by itself, which an LF may follow). Between the stretches of the events stand line ends and nothing else.
 *
 * A wrong length is a problem and not the end: a message whose Content-Length is missing, or cannot be meant, is taken to
 * have no body. What does not begin with a start line is passed over, up to one or up to an empty line. A server may
 * prefer to answer 400 and close the connection, since nobody knows what bytes after a wrong length are.
 *
 * Takes time in proportion to the bytes, and keeps those of one message at most. The chunk may be written over afterwards.
 */
export function receive(state: StreamState, chunk: Uint8Array): Received {
  const reading = readingOf(state, chunk.slice());
  let step: Step = { phase: state.phase, at: reading.start };
  while (step.at < reading.end) step = readOn(step, reading);
  const { phase } = step;
  const kept = phase.kind === 'gap' ? undefined : keptFrom(phase.from, state, reading);
  return { state: { ...state, received: reading.end, phase, kept }, events: reading.events };
}

/** What is left when the connection is closed: a message that is not whole, or a CRLF by itself. */
export function finish(state: StreamState): readonly FramerEvent[] {
  const reading = readingOf(state, new Uint8Array(0));
  finishPhase(state.phase, reading);
  return reading.events;
}

function readingOf({ options, received, kept }: StreamState, chunk: Uint8Array): Reading {
  const end = received + chunk.length;
  return { options, chunk, start: received, end, run: append(kept, received, chunk), events: [] };
}

function readOn({ phase, at }: Step, reading: Reading): Step {
  switch (phase.kind) {
    case 'gap':
      return readGap(phase, at, reading);
    case 'head':
      return readHead(phase, at, reading);
    case 'body':
      return readBody(phase, reading);
  }
}

/** A body is bytes, and is counted (RFC 3261 §7.4). */
function readBody(body: Body, { end, run, events }: Reading): Step {
  if (end < body.to) return { phase: body, at: end };
  const bytes = bytesBetween(run, body.from, body.to);
  events.push(framedMessage(body.from, bytes, textOf(bytes), body.head, []));
  return { phase: gap, at: body.to };
}

/** What is to be kept of the bytes at hand for a message that begins at `from`. */
function keptFrom(from: number, { phase }: StreamState, { run, end }: Reading): ByteRun {
  const isSame = phase.kind !== 'gap' && phase.from === from;
  return isSame ? run : append(undefined, from, bytesBetween(run, from, end));
}

function finishPhase(phase: Phase, reading: Reading): void {
  const { end, run, events } = reading;
  switch (phase.kind) {
    case 'gap':
      settle(phase.half, events);
      return;
    case 'head':
      finishHead(phase, reading);
      return;
    case 'body': {
      const bytes = bytesBetween(run, phase.from, end);
      const found = phase.length.value - (phase.to - end);
      events.push(passedOver(phase.from, bytes, () => framingProblem.endsInBody(phase.length, found)));
    }
  }
}

function finishHead(head: Head, reading: Reading): void {
  const { end, run, events } = reading;
  if (head.after === 'CR of the empty line') {
    finishPhase(endHead(head, end, reading).phase, reading);
  } else {
    const isBegun = head.begins === 'with a start line' || head.begins === 'unknown';
    const problemOf = isBegun ? framingProblem.endsInHead : framingProblem.noStartLine;
    events.push(passedOver(head.from, bytesBetween(run, head.from, end), problemOf));
  }
}
