import { isCapture } from '@/lib/capture/reading/read-capture';
import { bytesOf, textOf } from '@/lib/sip/bytes';
import type { Io } from './io';
import { UsageError } from './usage-error';

/** Reading and writing for commands: what goes wrong is a `UsageError` with the reason. */
export interface Files {
  /** Text of a file, in which each byte that is no UTF-8 can be found again; `-` is standard input, any number of times. */
  readonly read: (name: string) => string;
  /** The file as it is, which may be a capture of packets. */
  readonly bytes: (name: string) => Uint8Array;
  /** Writes such a text as the bytes that it stands for. */
  readonly write: (name: string, text: string) => void;
}

export function filesOf(io: Io): Files {
  let stdin: Uint8Array | undefined;
  const bytes = (name: string) => {
    if (name === '-') stdin ??= io.readStdin();
    return name === '-' ? (stdin ?? new Uint8Array(0)) : io.readFile(name);
  };
  return {
    read(name) {
      return attempt(`cannot read ${named(name)}`, () => {
        const content = bytes(name);
        if (isCapture(content)) throw new Error('it is a capture of packets, and text is expected here');
        return textOf(content);
      });
    },
    bytes(name) {
      return attempt(`cannot read ${named(name)}`, () => bytes(name));
    },
    write(name, text) {
      attempt(`cannot write ${name}`, () => io.write(name, bytesOf(text)));
    },
  };
}

function named(name: string): string {
  return name === '-' ? 'standard input' : name;
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
