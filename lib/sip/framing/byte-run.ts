/**
 * Bytes of a stream that follow one another and came in pieces. A value: to append to it makes a new one. Each piece is
 * at least twice as long as the one after it, so that there are few of them, and bytes that come one by one are copied
 * only a few times.
 */
export interface ByteRun {
  /** Where the last piece stands in the stream. */
  readonly at: number;
  readonly piece: Uint8Array;
  readonly before: ByteRun | undefined;
}

/** The run with bytes behind it that begin at `at` in the stream, which is where the run ended. */
export function append(run: ByteRun | undefined, at: number, bytes: Uint8Array): ByteRun {
  if (run && bytes.length === 0) return run;
  let last: ByteRun = { at, piece: bytes, before: run };
  while (last.before && last.before.piece.length < 2 * last.piece.length) {
    const { at: start, piece, before } = last.before;
    last = { at: start, piece: joined(piece, last.piece), before };
  }
  return last;
}

/** A copy of the bytes from one place of the stream to another, both within the run. */
export function bytesBetween(run: ByteRun | undefined, from: number, to: number): Uint8Array {
  const bytes = new Uint8Array(to - from);
  for (let part = run; part && part.at + part.piece.length > from; part = part.before) {
    const { at, piece } = part;
    if (at < to) bytes.set(piece.subarray(Math.max(from - at, 0), to - at), Math.max(at - from, 0));
  }
  return bytes;
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(first.length + second.length);
  bytes.set(first);
  bytes.set(second, first.length);
  return bytes;
}
