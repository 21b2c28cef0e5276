import type { Io } from './io';
import { UsageError } from './usage-error';

/** Reading and writing for commands: what goes wrong is a `UsageError` with the reason. */
export interface Files {
  /** Text of a file; `-` is standard input, which may be named several times. */
  readonly read: (name: string) => string;
  readonly write: (name: string, text: string) => void;
}

export function filesOf(io: Io): Files {
  let stdin: string | undefined;
  return {
    read(name) {
      return attempt(`cannot read ${name === '-' ? 'standard input' : name}`, () => {
        if (name === '-') stdin ??= io.readStdin();
        const text = name === '-' ? (stdin ?? '') : io.readFile(name);
        if (CAPTURE.test(text))
          throw new Error('it is a packet capture; save its SIP messages as text first');
        return text;
      });
    },
    write(name, text) {
      attempt(`cannot write ${name}`, () => io.write(name, text));
    },
  };
}

/** How captures begin when they are read as text: pcap with micro- and nanoseconds, pcapng. */
const CAPTURE = /^(?:\uFFFDò\uFFFD|M<\uFFFD\uFFFD|\n\r\r\n[\s\S]{4,8}M<\+)/;

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
