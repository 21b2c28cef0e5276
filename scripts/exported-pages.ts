import fs from 'node:fs';
import path from 'node:path';

/** A page of the export. */
export interface ExportedPage {
  /** Below the root of the site: `/flows/2.1/`. */
  readonly path: string;
  readonly html: string;
  /** False if it asks search engines to leave it out. */
  readonly listed: boolean;
}

/** All pages in the folder of an exported site, in the order of their addresses; 404.html is `/404.html`. */
export function exportedPages(root: string): readonly ExportedPage[] {
  return exportedFiles(root)
    .filter((file) => file.endsWith('.html'))
    .map((file) => {
      const html = fs.readFileSync(path.join(root, file), 'utf8');
      return {
        path: `/${file.replace(/(^|\/)index\.html$/, '$1')}`,
        html,
        listed: !/<meta name="robots" content="noindex"/.test(html),
      };
    });
}

/** All files in a folder and below it, with forward slashes, in the same order on every machine. */
export function exportedFiles(root: string): readonly string[] {
  return fs
    .readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
}
