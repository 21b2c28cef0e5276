import type { Segment } from './tcp';

/** Which packet of the capture it was, counted from 0, and its time. */
export interface Arrival {
  readonly order: number;
  /** ns since 1970. */
  readonly time: bigint | undefined;
}

/** One direction of one connection. */
export interface Stream {
  readonly source: string;
  readonly destination: string;
  /** Sequence number of its SYN; undefined if the capture began later. */
  readonly initial: number | undefined;
  readonly pieces: readonly Piece[];
}

interface Piece {
  /** Place in the stream: 0 is the byte behind the SYN, or else the first one seen. */
  readonly at: number;
  readonly bytes: Uint8Array;
  readonly arrival: Arrival;
}

/** The streams of a capture, those that are open by their ends. It is written to. */
export interface Streams {
  readonly all: Stream[];
  readonly open: Map<string, OpenStream>;
}

interface OpenStream extends Stream {
  readonly pieces: Piece[];
  /** The sequence number that was seen last, and where in the stream it is. */
  sequence: number;
  at: number;
}

/**
 * Files a segment with its stream. A SYN with another number begins a new connection between the same ends; FIN and RST
 * tell nothing, since bytes may still be on their way. Sequence numbers are unrolled as they come, so that a stream may be
 * longer than 2**32 bytes.
 */
export function addSegment(streams: Streams, segment: Segment, arrival: Arrival): void {
  const { sequence, payload, syn } = segment;
  const key = `${segment.source}>${segment.destination}`;
  const known = streams.open.get(key);
  const stream = known && !(syn && known.initial !== sequence) ? known : open(streams, key, segment);
  if (payload.length === 0) return;
  const first = syn ? sequence + 1 : sequence;
  stream.at += (first - stream.sequence) | 0;
  stream.sequence = first;
  stream.pieces.push({ at: stream.at, bytes: payload, arrival });
}

function open(streams: Streams, key: string, { source, destination, sequence, syn }: Segment): OpenStream {
  const stream: OpenStream = {
    source,
    destination,
    initial: syn ? sequence : undefined,
    pieces: [],
    sequence: syn ? sequence + 1 : sequence,
    at: 0,
  };
  streams.all.push(stream);
  streams.open.set(key, stream);
  return stream;
}

/** Bytes of a stream without a gap. */
export interface Run {
  readonly bytes: Uint8Array;
  /** True if bytes before it are missing, so that it may begin anywhere. */
  readonly afterGap: boolean;
  /** With which packet all bytes before this place were there. */
  readonly arrivalOf: (end: number) => Arrival | undefined;
}

/**
 * Puts the pieces in order: what came twice counts once, however it was cut, and what never came parts two runs. Takes
 * time in proportion to the pieces and their sorting, and no more memory than their bytes.
 */
export function runsOf({ initial, pieces }: Stream): readonly Run[] {
  const runs: Run[] = [];
  let run: Piece[] = [];
  // Before the first byte comes nothing but what probes whether the other side is still there (RFC 9293 §3.8.4).
  let next = initial === undefined ? Number.NEGATIVE_INFINITY : 0;
  let afterGap = initial === undefined;
  const close = () => {
    if (run.length > 0) runs.push(runOf(run, afterGap));
    run = [];
  };
  for (const { at, bytes, arrival } of pieces.toSorted((a, b) => a.at - b.at)) {
    if (at > next) {
      close();
      afterGap ||= next !== Number.NEGATIVE_INFINITY;
      next = at;
    }
    const fresh = bytes.subarray(next - at);
    if (fresh.length > 0) run.push({ at: next, bytes: fresh, arrival });
    next += fresh.length;
  }
  close();
  return runs;
}

function runOf(pieces: readonly Piece[], afterGap: boolean): Run {
  const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.bytes.length, 0));
  const start = pieces[0]?.at ?? 0;
  const ends: number[] = [];
  const arrivals: Arrival[] = [];
  let latest: Arrival | undefined;
  for (const piece of pieces) {
    bytes.set(piece.bytes, piece.at - start);
    if (!latest || piece.arrival.order > latest.order) latest = piece.arrival;
    ends.push(piece.at - start + piece.bytes.length);
    arrivals.push(latest);
  }
  return { bytes, afterGap, arrivalOf: (end) => arrivals[firstAtLeast(ends, end)] };
}

/** Index of the first of the rising numbers that is no less. */
function firstAtLeast(numbers: readonly number[], least: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
