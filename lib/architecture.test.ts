import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Import, importsOf } from '@/test/imports';

const root = path.resolve(import.meta.dirname, '..');

interface Folder {
  /** Folders of ours that it may import; `types of lib/sim` allows `import type` alone. */
  readonly ours: readonly string[];
  /** Packages that it may import. Node's own modules are called `node:`. */
  readonly packages?: readonly string[];
}

const REACT = ['react', 'next'];
const CODEMIRROR = [
  '@codemirror/autocomplete',
  '@codemirror/commands',
  '@codemirror/language',
  '@codemirror/lint',
  '@codemirror/state',
  '@codemirror/view',
];
const D3 = ['d3-ease', 'd3-scale', 'd3-selection', 'd3-shape', 'd3-transition'];

/** Who may import whom. A folder may always import itself; the longest name that fits a file counts. */
const TABLE: Readonly<Record<string, Folder>> = {
  'lib/text': { ours: [] },
  'lib/table': { ours: [] },
  'lib/transaction': { ours: [] },
  'lib/sim': { ours: ['lib/text'] },
  'lib/digest': { ours: [], packages: ['@noble/hashes'] },
  'lib/sip': { ours: ['lib/text'] },
  'lib/nodes': {
    ours: ['lib/text', 'lib/table', 'lib/sip', 'lib/digest', 'lib/transaction', 'types of lib/sim'],
  },
  'lib/rules': { ours: ['lib/text', 'lib/sip', 'lib/digest', 'types of lib/sim'] },
  'lib/flows': { ours: ['lib/text', 'lib/sip', 'lib/nodes', 'lib/sim'] },
  'lib/explain': { ours: ['lib/text', 'lib/sip', 'types of lib/sim'] },
  'lib/ladder': { ours: ['types of lib/sim'], packages: ['d3-scale', 'd3-shape'] },
  'lib/capture': { ours: ['lib/text', 'lib/sip', 'types of lib/sim', 'lib/ladder'] },
  'lib/challenges': {
    ours: ['lib/text', 'lib/flows', 'lib/table', 'types of lib/sim', 'lib/sip', 'lib/rules'],
  },
  'lib/session': {
    ours: [
      'lib/text',
      'lib/table',
      'lib/sip',
      'lib/sim',
      'lib/transaction',
      'lib/nodes',
      'lib/rules',
      'lib/flows',
      'lib/challenges',
      'lib/explain',
    ],
  },
  'lib/progress': { ours: [] },
  'lib/search': { ours: [], packages: ['minisearch'] },
  'components/ui': { ours: [], packages: REACT },
  'components/layout': { ours: ['components/ui'], packages: REACT },
  'components/ladder': { ours: ['lib', 'components/ui'], packages: [...REACT, ...D3] },
  'components/message': { ours: ['lib', 'components/ui'], packages: [...REACT, ...CODEMIRROR] },
  'components/panels': { ours: ['lib', 'components/ui'], packages: [...REACT, 'react-dom'] },
  'components/player': {
    ours: ['lib', 'components/ui', 'components/ladder', 'components/message', 'components/panels'],
    packages: REACT,
  },
  'components/judging': { ours: ['lib', 'components/ui', 'components/message'], packages: REACT },
  'components/rules': {
    ours: ['lib', 'components/ui', 'components/message', 'components/panels', 'components/judging'],
    packages: REACT,
  },
  'components/playground': {
    ours: [
      'lib',
      'components/ui',
      'components/message',
      'components/panels',
      'components/judging',
      'components/rules',
    ],
    packages: REACT,
  },
  'components/flows': {
    ours: ['lib', 'components/ui', 'components/panels', 'components/player'],
    packages: REACT,
  },
  'components/headers': {
    ours: ['lib', 'components/ui', 'components/layout', 'components/message', 'components/rules'],
    packages: REACT,
  },
  'components/progress': { ours: ['lib', 'components/ui', 'components/layout'], packages: REACT },
  'components/search': { ours: ['lib', 'components/ui', 'components/message'], packages: REACT },
  'components/teach': {
    ours: ['lib', 'components/ui', 'components/message', 'components/player', 'components/flows'],
    packages: REACT,
  },
  'components/mdx': {
    ours: [
      'lib',
      'components/ui',
      'components/message',
      'components/panels',
      'components/player',
      'components/progress',
      'types of content',
    ],
    packages: [...REACT, 'react-dom', 'mdx'],
  },
  content: {
    ours: ['mdx', 'lib/progress', 'types of lib/search', 'types of lib/flows'],
    packages: ['node:', 'next', 'mdx', 'react'],
  },
  mdx: {
    ours: ['lib/text', 'lib/sip', 'lib/rules'],
    packages: ['unist-util-visit'],
  },
  pages: { ours: ['content', 'components', 'lib', 'styles'], packages: ['node:', ...REACT] },
  cli: { ours: ['lib'], packages: ['node:'] },
  bench: { ours: ['lib'], packages: ['node:', 'vite', 'sip', 'drachtio-sip', 'jssip', 'sip.js'] },
  scripts: { ours: ['lib', 'content', 'components/search'], packages: ['node:', 'sharp', 'playwright-core'] },
  test: { ours: [] },
  e2e: {
    // The speed of a ladder is measured in a page that has nothing else in it.
    ours: ['lib', 'components/ladder'],
    // What is typed is compared with an editor that knows nothing of SIP.
    packages: [
      'node:',
      '@playwright/test',
      '@axe-core/playwright',
      'esbuild',
      'react',
      'react-dom',
      ...CODEMIRROR,
    ],
  },
};

/** What nothing below `lib/` may name, and why. (Tests may, and may import whatever they check against.) */
const FORBIDDEN: readonly { readonly pattern: RegExp; readonly why: string }[] = [
  {
    pattern: /\bDate\.now\b|\bnew Date\(\)|\bperformance\.now\b/,
    why: 'time is virtual: take `now` as a parameter',
  },
  { pattern: /\bMath\.random\b|\bcrypto\b/, why: 'chance is seeded: draw from the dice' },
  {
    pattern: /\b(?:setTimeout|setInterval|queueMicrotask|requestAnimationFrame)\b/,
    why: 'time is virtual: ask for a timer',
  },
  {
    pattern: /\b(?:window|document|navigator|localStorage|sessionStorage)\.\w|\b(?:HTML|SVG)\w*Element\b/,
    why: 'there is no DOM',
  },
  { pattern: /\bprocess\.\w|\bfetch\(/, why: 'there is no outside' },
];

const sources = filesBelow(root);

describe('the architecture', () => {
  it('names files that exist where it says what holds an invariant', () => {
    const table =
      fs.readFileSync(path.join(root, 'ARCHITECTURE.md'), 'utf8').split('## Invariants')[1]?.split('##')[0] ??
      '';
    const named = [...table.matchAll(/`([\w./-]+\.test\.tsx?)`/g)].map(([, file = '']) => file);
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((file) => !fs.existsSync(path.join(root, file)))).toEqual([]);
  });

  it('reads the files of the project', () => {
    expect(sources).toContain('lib/architecture.test.ts');
    expect(sources).toContain('pages/_app.tsx');
  });

  it('has a line for every folder', () => {
    const loose = sources.filter(
      (file) => file.includes('/') && !isTest(file) && folderOf(file) === undefined,
    );
    expect(loose).toEqual([]);
  });

  it('imports only what the table allows', () => {
    expect(sources.filter((file) => !isTest(file) && !isStyleList(file)).flatMap(complaints)).toEqual([]);
  });

  it('keeps the DOM, the clock and chance out of lib/', () => {
    const library = sources.filter((file) => file.startsWith('lib/') && !isTest(file));
    expect(library.flatMap((file) => forbiddenNames(file, read(file)))).toEqual([]);
  });
});

describe('the table', () => {
  it.each([
    [
      'lib/sim/x.ts',
      "import { y } from '@/lib/sip/y';",
      ['sim/ may not import sip/ (lib/sim/x.ts imports @/lib/sip/y)'],
    ],
    ['lib/sim/x.ts', "import type { Y } from './y';", []],
    [
      'lib/sim/x.ts',
      "import { y } from '../sip/y';",
      ['sim/ may not import sip/ (lib/sim/x.ts imports ../sip/y)'],
    ],
    ['lib/nodes/x.ts', "import type { Y } from '@/lib/sim/y';", []],
    [
      'lib/nodes/a/x.ts',
      "import { y } from '@/lib/sim/y';",
      ['nodes/ may import only types of sim/ (lib/nodes/a/x.ts imports @/lib/sim/y)'],
    ],
    ['components/ladder/x.tsx', "import { y } from '@/lib/sim/y';", []],
    [
      'components/ladder/x.tsx',
      "import { y } from '@/components/message/y';",
      [
        'components/ladder/ may not import components/message/ (components/ladder/x.tsx imports @/components/message/y)',
      ],
    ],
    ['lib/digest/x.ts', "import { md5 } from '@noble/hashes/legacy.js';", []],
    ['lib/text/x.ts', "import 'react';", ['text/ may not import the package react (lib/text/x.ts)']],
    ['lib/text/x.ts', "export * from 'node:fs';", ['text/ may not import the package node: (lib/text/x.ts)']],
  ])('judges %s with %s', (file, code, sentences) => {
    expect(importsOf(code).flatMap((one) => judge(file, one))).toEqual(sentences);
  });
});

describe('the forbidden names', () => {
  it.each([
    ['const now = Date.now();', 1],
    ['const id = crypto.randomUUID();', 1],
    ['setTimeout(step, 500);', 1],
    ['const width = document.body.clientWidth;', 1],
    ['// Not Date.now: time is virtual.', 0],
    ["const why = 'See the document.It says why';", 0],
    ['const cryptography = 1;', 0],
  ])('in %j: %i', (code, count) => {
    expect(forbiddenNames('lib/x.ts', code)).toHaveLength(count);
  });
});

function complaints(file: string): readonly string[] {
  return importsOf(read(file)).flatMap((one) => judge(file, one));
}

/** What the table has against an import, as no or one sentence. */
function judge(file: string, { from, typeOnly }: Import): readonly string[] {
  const folder = folderOf(file);
  if (folder === undefined) {
    return [];
  }
  const { ours, packages = [] } = TABLE[folder] ?? { ours: [] };
  const target = targetOf(file, from);
  if (target === undefined) {
    const name = packageOf(from);
    return packages.includes(name) ? [] : [`${short(folder)}/ may not import the package ${name} (${file})`];
  }
  const goal = folderOf(target) ?? path.posix.dirname(target);
  if (goal === folder || ours.some((name) => isBelow(goal, name))) {
    return [];
  }
  if (ours.some((name) => name.startsWith('types of ') && isBelow(goal, name.slice('types of '.length)))) {
    return typeOnly
      ? []
      : [`${short(folder)}/ may import only types of ${short(goal)}/ (${file} imports ${from})`];
  }
  return [`${short(folder)}/ may not import ${short(goal)}/ (${file} imports ${from})`];
}

function forbiddenNames(file: string, code: string): readonly string[] {
  const bare = withoutWords(code);
  return FORBIDDEN.flatMap(({ pattern, why }) => {
    const name = pattern.exec(bare)?.[0];
    return name === undefined ? [] : [`${file} names ${name}: ${why}`];
  });
}

function read(file: string): string {
  return fs.readFileSync(path.join(root, file), 'utf8');
}

/** The line of the table that a file or folder falls under. */
function folderOf(name: string): string | undefined {
  return Object.keys(TABLE)
    .filter((folder) => isBelow(name, folder))
    .sort((a, b) => b.length - a.length)[0];
}

/** The file of ours that an import leads to, from the root of the project; undefined for a package. */
function targetOf(file: string, from: string): string | undefined {
  if (from.startsWith('@/')) {
    return from.slice(2);
  }
  return from.startsWith('.') ? path.posix.join(path.posix.dirname(file), from) : undefined;
}

function packageOf(from: string): string {
  if (from.startsWith('node:')) {
    return 'node:';
  }
  return from
    .split('/')
    .slice(0, from.startsWith('@') ? 2 : 1)
    .join('/');
}

function isBelow(name: string, folder: string): boolean {
  return name === folder || name.startsWith(`${folder}/`);
}

function short(folder: string): string {
  return folder.replace(/^lib\//, '');
}

function isTest(file: string): boolean {
  return /\.(?:test|spec|time)\.tsx?$/.test(file) || file.startsWith('test/');
}

/** A list that `components/styles-of-parts.test.ts` writes: the styles of all that a part imports by the table, however deep. */
function isStyleList(file: string): boolean {
  return file.endsWith('.styles.ts');
}

/** Code without its comments and quoted strings, which are written for people and may speak of anything. */
function withoutWords(code: string): string {
  return code
    .replace(/\/\*[\s\S]*?\*\/|(?<![:'"`])\/\/.*$/gm, '')
    .replace(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g, "''");
}

/** All TypeScript files, as paths from the root with forward slashes. */
function filesBelow(folder: string): readonly string[] {
  return fs
    .readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.') && name !== 'node_modules' && name !== 'out')
    .flatMap((entry) => {
      const full = path.join(folder, entry.name);
      return entry.isDirectory() ? filesBelow(full) : [path.relative(root, full).split(path.sep).join('/')];
    })
    .filter((file) => /(?<!\.d)\.tsx?$/.test(file));
}
