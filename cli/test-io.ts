import { bytesOf, textOf } from '@/lib/sip/bytes';
import type { Io } from './io';

/** Files in memory, given as text or bytes, with `folder` as the only folder and `locked` as the only one that cannot be written. */
export interface TestIo extends Io {
  readonly written: ReadonlyMap<string, string>;
}

export function testIo(
  files: Readonly<Record<string, string | Uint8Array>> = {},
  stdin: string | Uint8Array = '',
): TestIo {
  const written = new Map<string, string>();
  let readings = 0;
  return {
    written,
    readFile(path) {
      if (path === 'folder') throw failure('EISDIR');
      const content = files[path];
      if (content === undefined) throw failure('ENOENT');
      return inBytes(content);
    },
    readStdin() {
      if (++readings > 1) throw new Error('standard input was read twice');
      return inBytes(stdin);
    },
    write(path, bytes) {
      if (path === 'locked') throw failure('EACCES');
      written.set(path, textOf(bytes));
    },
  };
}

function inBytes(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? bytesOf(content) : content;
}

function failure(code: string): Error {
  return Object.assign(new Error(`${code}: something of the operating system`), { code });
}
