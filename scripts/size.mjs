// How much JavaScript each exported page asks for before it is interactive, compressed; fails where it is too much.
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';

/**
 * kB (1000 bytes) of gzip a page may ask for: the first line that fits counts. A page with nothing but its frame asks for
 * 131. What a page shows is in its HTML, and what makes it alive comes after that: the engine with the flow, a lesson, the
 * rules, the editor. The pages of a rule and of a header field carry their examples as data, and the playground begins with a
 * plain text field.
 */
const BUDGETS = [
  { route: /^\/$/, kB: 135 },
  { route: /^\/flows\/./, kB: 138 },
  { route: /^\/embed\/./, kB: 133 },
  { route: /^\/teach\//, kB: 139 },
  { route: /^\/learn\/$/, kB: 135 },
  { route: /^\/learn\/./, kB: 140 },
  { route: /^\/rules\/./, kB: 136 },
  { route: /^\/headers\/./, kB: 136 },
  { route: /^\/playground\//, kB: 141 },
  { route: /^/, kB: 132 },
];

const out = path.resolve(import.meta.dirname, '../out');
const base = process.env.BASE_PATH ?? '';

const pages = fs.existsSync(out) ? exportedPages() : [];
if (pages.length === 0) {
  console.error('No page was measured. Build the site first: npm run build');
  process.exit(1);
}
// Of the hundreds of pages of one kind the heaviest tells enough.
for (const { route, kB, budget } of pages.filter(isHeaviestOrTooMuch)) {
  console.log(`${kB.toFixed(1).padStart(7)} kB of ${budget}  ${route}${kB > budget ? '  too much' : ''}`);
}
const tooBig = pages.filter(({ kB, budget }) => kB > budget);
console.log(`${pages.length} pages measured, ${tooBig.length} over budget`);
process.exitCode = tooBig.length > 0 ? 1 : 0;

function isHeaviestOrTooMuch({ route, line, kB, budget }) {
  const heaviest = pages.filter((page) => page.line === line).toSorted((a, b) => b.kB - a.kB)[0];
  return kB > budget || heaviest.route === route;
}

function exportedPages() {
  return fs
    .readdirSync(out, { recursive: true })
    .filter((file) => path.basename(file) === 'index.html')
    .map((file) => `/${file.split(path.sep).slice(0, -1).join('/')}/`.replace('//', '/'))
    .sort()
    .map((route) => ({ route, line: BUDGETS.find((line) => line.route.test(route)) }))
    .map(({ route, line }) => ({
      route,
      line,
      kB: firstLoad(fs.readFileSync(path.join(out, route, 'index.html'), 'utf8')) / 1000,
      budget: line.kB,
    }));
}

/** Bytes of gzip of all scripts that the HTML names, also those that come after the first paint, old browsers' polyfills left out. */
function firstLoad(html) {
  const scripts = [...html.matchAll(/<script\b[^>]*>/g)]
    .map(([tag]) => tag)
    .filter((tag) => !/\bnomodule\b/i.test(tag))
    .flatMap((tag) => [...namesIn(tag, 'src'), ...namesIn(tag, 'data-scripts')]);
  return [...new Set(scripts)].map(compressed).reduce((sum, bytes) => sum + bytes, 0);
}

/** The names in an attribute of a tag, as HTML lists them. */
function namesIn(tag, attribute) {
  return new RegExp(`\\s${attribute}="([^"]+)"`).exec(tag)?.[1].split(' ') ?? [];
}

function compressed(src) {
  const file = path.join(out, decodeURIComponent(src.slice(base.length).split('?')[0]));
  return zlib.gzipSync(fs.readFileSync(file), { level: 9 }).length;
}
