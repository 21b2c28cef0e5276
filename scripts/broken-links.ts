import fs from 'node:fs';
import path from 'node:path';
import { type ExportedPage, exportedFiles, exportedPages } from './exported-pages';

/** Where an exported site will be. */
export interface SitePlace {
  /** The folder that it was exported into. */
  readonly root: string;
  /** `/sip-ladder`, or nothing. */
  readonly base: string;
  /** `https://sip-ladder.example`; '' if it is not known. */
  readonly address: string;
}

export interface LinkReport {
  readonly pages: number;
  readonly links: number;
  /** A sentence for each that leads nowhere. */
  readonly complaints: readonly string[];
}

/**
 * Follows every link inside of an exported site: of its pages (to elements of pages too), style sheets, manifest and sitemap.
 * Links to others are not followed.
 */
export function brokenLinks(place: SitePlace): LinkReport {
  const files = exportedFiles(place.root);
  const pages = exportedPages(place.root);
  const links = [...pages.flatMap(linksOfPage), ...files.flatMap((file) => linksOfFile(place.root, file))];
  const site: Site = {
    ...place,
    files: new Set(files),
    pages: new Map(pages.map((page) => [page.path, page])),
  };
  return {
    pages: pages.length,
    links: links.length,
    complaints: links.flatMap((link) => complaintsAbout(link, site)),
  };
}

interface Site extends SitePlace {
  readonly files: ReadonlySet<string>;
  readonly pages: ReadonlyMap<string, ExportedPage>;
}

interface Found {
  /** The file that it stands in, as a path below the root of the site. */
  readonly from: string;
  /** As it is written there. */
  readonly to: string;
}

const TAG = /<([a-z]+)\b([^>]*)>/g;
const ATTRIBUTE = /\s(href|src|srcset|imagesrcset|poster|data|data-scripts|content|rel|property)="([^"]*)"/gi;

/** What stands between the tags of a script is no markup. */
function linksOfPage({ path: from, html }: ExportedPage): readonly Found[] {
  const markup = html.replace(/(<script\b[^>]*>)[\s\S]*?<\/script>/g, '$1');
  return [...markup.matchAll(TAG)].flatMap(([, , attributes = '']) => {
    const found = new Map(
      [...attributes.matchAll(ATTRIBUTE)].map(([, name = '', value = '']) => [name.toLowerCase(), value]),
    );
    return addressesIn(found).map((to) => ({ from, to: to.replaceAll('&amp;', '&') }));
  });
}

function addressesIn(attributes: ReadonlyMap<string, string>): readonly string[] {
  // Names a host to connect to, not a file.
  if (attributes.get('rel') === 'preconnect') return [];
  const whole = ['href', 'src', 'poster', 'data'].map((name) => attributes.get(name));
  const sets = [attributes.get('srcset'), attributes.get('imagesrcset')].flatMap(candidatesOf);
  const isAddress = /^og:(image|url)$/.test(attributes.get('property') ?? '');
  // What public/start.js loads.
  const scripts = attributes.get('data-scripts')?.split(' ') ?? [];
  return [...whole, ...scripts, ...sets, isAddress ? attributes.get('content') : undefined].filter(
    (one) => one !== undefined,
  );
}

/** `a.png 1x, b.png 2x`. */
function candidatesOf(set: string | undefined): readonly string[] {
  return (set ?? '')
    .split(',')
    .map((candidate) => candidate.trim().split(/\s/)[0] ?? '')
    .filter(Boolean);
}

function linksOfFile(root: string, file: string): readonly Found[] {
  const from = `/${file}`;
  const text = () => fs.readFileSync(path.join(root, file), 'utf8');
  if (file.endsWith('.css')) {
    return [...text().matchAll(/url\(["']?([^"')]+)["']?\)/g)].map(([, to = '']) => ({ from, to }));
  }
  if (file.endsWith('.webmanifest')) {
    return [...text().matchAll(/"(?:src|url|start_url|scope)":\s*"([^"]*)"/g)].map(([, to = '']) => ({
      from,
      to,
    }));
  }
  if (file === 'sitemap.xml') {
    return [...text().matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, to = '']) => ({
      from,
      to: to.replaceAll('&amp;', '&'),
    }));
  }
  return [];
}

/** A host that nobody has, for links without one. */
const HERE = 'https://here.invalid';

function complaintsAbout({ from, to }: Found, site: Site): readonly string[] {
  const page = `${HERE}${site.base}${from}`;
  if (!URL.canParse(to, page)) return [`${from} links to ${to}, which is no address`];
  const { protocol, origin, pathname, hash } = new URL(to, page);
  if (protocol === 'javascript:') return [`${from} links to a script: ${to}`];
  if (origin !== HERE && origin !== site.address) return [];
  if (!pathname.startsWith(`${site.base}/`)) return [`${from} links to ${to}, outside of the site`];
  const target = decodeURIComponent(pathname.slice(site.base.length));
  const file = `${target.slice(1)}${target.endsWith('/') ? 'index.html' : ''}`;
  if (!site.files.has(file)) return [`${from} links to ${to}, where nothing is`];
  const html = site.pages.get(target)?.html;
  const isThere = hash === '' || html === undefined || hasFragment(html, decodeURIComponent(hash.slice(1)));
  return isThere ? [] : [`${from} links to ${to}, and there is no such element`];
}

/** A fragment names an element of the page, or a state of its player. */
function hasFragment(html: string, fragment: string): boolean {
  return fragment.startsWith('v=') ? html.includes('aria-label="Flow ') : html.includes(`id="${fragment}"`);
}
