import { bytesOf, textOf } from '@/lib/sip/bytes';
import type { Io } from './io';
import { UsageError } from './usage-error';

/** Reading and writing for commands: what goes wrong is a `UsageError` with the reason. */
export interface Files {
  /** Text of a file, in which each byte that is no UTF-8 can be found again; `-` is standard input, any number of times. */
  readonly read: (name: string) => string;
  /** Writes such a text as the bytes that it stands for. */
  readonly write: (name: string, text: string) => void;
}

export function filesOf(io: Io): Files {
  let stdin: Uint8Array | undefined;
  return {
    read(name) {
      return attempt(`cannot read ${name === '-' ? 'standard input' : name}`, () => {
        if (name === '-') stdin ??= io.readStdin();
        const bytes = name === '-' ? (stdin ?? new Uint8Array(0)) : io.readFile(name);
        if (isCapture(bytes)) throw new Error('it is a packet capture; save its SIP messages as text first');
        return textOf(bytes);
      });
    },
    write(name, text) {
      attempt(`cannot write ${name}`, () => io.write(name, bytesOf(text)));
    },
  };
}

/** Captures begin with these bytes; how they order them depends on the machine. */
const CAPTURES = [
  // pcap, with times in microseconds and in nanoseconds.
  /^(?:a1b2c3d4|d4c3b2a1|a1b23c4d|4d3cb2a1)/,
  // pcapng: the type of its first block, the block's length, the order of bytes.
  /^0a0d0d0a.{8}(?:1a2b3c4d|4d3c2b1a)/,
];

function isCapture(bytes: Uint8Array): boolean {
  const start = Array.from(bytes.subarray(0, 12), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return CAPTURES.some((beginning) => beginning.test(start));
}

function attempt<T>(failure: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    throw new UsageError(`The program ${failure}: ${reasonOf(error)}.`, { cause: error });
  }
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return reasons[code] ?? (error instanceof Error ? error.message : 'the reason is unknown');
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of its path is not a folder',
  EACCES: 'it is not permitted',
  EPERM: 'it is not permitted',
  EROFS: 'the disk can only be read',
  EAGAIN: 'nothing is there to be read',
};
