import fs from 'node:fs';

/** A value that a file exports: its name, and that of the file without its ending. */
export interface Exported {
  readonly name: string;
  readonly file: string;
}

/** The values of a type that the files of a folder export, `export const name: Type`, in the order of the files. */
export function exportsOfType(folder: string, type: string): readonly Exported[] {
  const pattern = new RegExp(`export const (\\w+): ${type}\\b`);
  return fs
    .readdirSync(folder)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && file !== 'index.ts')
    .sort()
    .flatMap((file) => {
      const [, name] = pattern.exec(fs.readFileSync(`${folder}/${file}`, 'utf8')) ?? [];
      return name === undefined ? [] : [{ name, file: file.replace(/\.ts$/, '') }];
    });
}
