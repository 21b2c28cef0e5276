import type { Io } from './io';

/** A file system in memory, with `folder` as its only folder and `locked` as its only file that cannot be written. */
export interface TestIo extends Io {
  readonly written: ReadonlyMap<string, string>;
}

export function testIo(files: Readonly<Record<string, string>> = {}, stdin = ''): TestIo {
  const written = new Map<string, string>();
  let readings = 0;
  return {
    written,
    readFile(path) {
      if (path === 'folder') throw failure('EISDIR');
      const text = files[path];
      if (text === undefined) throw failure('ENOENT');
      return text;
    },
    readStdin() {
      if (++readings > 1) throw new Error('standard input was read twice');
      return stdin;
    },
    write(path, text) {
      if (path === 'locked') throw failure('EACCES');
      written.set(path, text);
    },
  };
}

function failure(code: string): Error {
  return Object.assign(new Error(`${code}: something of the operating system`), { code });
}
