import { concatenated, utf8 } from './octets';

/** Cuts a list of words that arrives in pieces into its lines. */
export interface WordReader {
  /** The lines that end within this piece. */
  readonly read: (piece: Uint8Array) => Generator<Uint8Array>;
  /** What stands behind the last line end; empty if there is nothing. */
  readonly rest: () => Uint8Array;
}

/**
 * A reader for one list, one word a line, with LF, CR LF or CR. `start` are its first octets, two at least if it has two:
 * a byte order mark of UTF-16 makes the list be read as such, and its words come out in UTF-8; the words of any other list
 * come out as they stand. A line that is too long for a password is passed over, so that any file may be read.
 */
export function newWordReader(start: Uint8Array): WordReader {
  const decoder = decoderOf(start);
  let rest: Uint8Array = NOTHING;
  let isFirst = true;
  let isTooLong = false;

  function take(line: Uint8Array): Uint8Array {
    const word = isTooLong || line.length > LONGEST ? NOTHING : isFirst ? withoutMark(line) : line;
    isFirst = false;
    isTooLong = false;
    return word;
  }

  return {
    *read(piece) {
      const octets = decoder ? utf8(decoder.decode(piece, { stream: true })) : piece;
      let from = 0;
      for (let at = 0; at < octets.length; at++) {
        if (octets[at] !== LF && octets[at] !== CR) continue;
        const line = octets.subarray(from, at);
        yield take(rest.length === 0 ? line : concatenated(rest, line));
        rest = NOTHING;
        from = at + 1;
      }
      rest = concatenated(rest, octets.subarray(from));
      if (rest.length > LONGEST) {
        isTooLong = true;
        rest = NOTHING;
      }
    },
    rest: () => take(rest),
  };
}

const LF = 0x0a;
const CR = 0x0d;
const NOTHING = new Uint8Array(0);

/** Octets. */
const LONGEST = 4096;

function decoderOf([first, second]: Uint8Array): TextDecoder | undefined {
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le');
  return first === 0xfe && second === 0xff ? new TextDecoder('utf-16be') : undefined;
}

/** Without the byte order mark of UTF-8. */
function withoutMark(line: Uint8Array): Uint8Array {
  return line[0] === 0xef && line[1] === 0xbb && line[2] === 0xbf ? line.subarray(3) : line;
}
