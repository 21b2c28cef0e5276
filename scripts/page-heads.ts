import type { SitePlace } from './broken-links';
import type { ExportedPage } from './exported-pages';

/**
 * What is wrong with what pages say of themselves to browsers, search engines and those who show links: a sentence each. All
 * say their language and have their scripts loaded after the first paint, by `public/start.js`; those that shall be found have a title and a description that no other has, data that can be read, and
 * the address at which they are if the site knows it.
 */
export function headComplaints(
  pages: readonly ExportedPage[],
  place: Omit<SitePlace, 'root'>,
): readonly string[] {
  const heads = pages.map((page) => ({ ...page, ...headOf(page.html) }));
  const listed = heads.filter((head) => head.listed);
  return [
    ...heads.filter(({ lang }) => lang === undefined).map(({ path }) => `${path} does not say its language`),
    ...heads.flatMap(({ path, html }) => complaintsAboutScripts(path, html, place.base)),
    ...listed.flatMap((head) => complaintsAbout(head, place)),
    ...repeated(listed, 'title'),
    ...repeated(listed, 'description'),
  ];
}

/** What a page may load before it is painted, or just then, besides styles and typefaces. */
const FIRST = ['/theme.js', '/start.js'];

function complaintsAboutScripts(path: string, html: string, base: string): readonly string[] {
  const tags = [...html.matchAll(/<(?:script|link)\b[^>]*>/g)].map(([tag]) => tag);
  const starts = tags.filter((tag) => /\sdata-scripts="[^"]/.test(tag)).length;
  const early = tags.filter(
    (tag) => isScript(tag) && !FIRST.some((file) => tag.includes(`"${base}${file}"`)),
  );
  return [
    ...(starts === 1
      ? []
      : [`${path} names the scripts that come after its first paint ${starts} times, not once`]),
    ...early.map((tag) => `${path} loads a script before its first paint: ${tag}`),
  ];
}

/** True for what has a browser load a script; what only browsers without modules load is not in the way of others. */
function isScript(tag: string): boolean {
  return (
    (/^<script\b.*\ssrc=/.test(tag) && !/\snomodule\b/i.test(tag)) || /\sas="script"|modulepreload/.test(tag)
  );
}

/** Characters of a description: what says something, and what is still shown. */
const DESCRIPTION = { least: 50, most: 210 };

interface Head {
  readonly lang: string | undefined;
  readonly title: string | undefined;
  readonly description: string | undefined;
  readonly canonical: string | undefined;
  readonly picture: string | undefined;
  readonly data: string | undefined;
}

function headOf(html: string): Head {
  return {
    lang: /<html\b[^>]*\slang="([^"]+)"/.exec(html)?.[1],
    title: /<title\b[^>]*>([^<]*)<\/title>/.exec(html)?.[1],
    description: /<meta name="description" content="([^"]*)"/.exec(html)?.[1],
    canonical: /<link rel="canonical" href="([^"]*)"/.exec(html)?.[1],
    picture: /<meta property="og:image" content="([^"]*)"/.exec(html)?.[1],
    data: /<script type="application\/ld\+json"[^>]*>([^<]*)<\/script>/.exec(html)?.[1],
  };
}

function complaintsAbout(
  { path, title, description = '', canonical, picture, data }: Head & ExportedPage,
  { base, address }: Omit<SitePlace, 'root'>,
): readonly string[] {
  const expected = address === '' ? undefined : `${address}${base}${path}`;
  const { least, most } = DESCRIPTION;
  return [
    ...(title ? [] : [`${path} has no title`]),
    ...(description.length < least || description.length > most
      ? [`${path} has a description of ${description.length} characters, not of ${least} to ${most}`]
      : []),
    ...(canonical === expected ? [] : [`${path} says that it is at ${canonical}, not at ${expected}`]),
    ...((picture !== undefined) === (address !== '') ? [] : [`${path} has the picture ${picture}`]),
    ...(isJson(data) ? [] : [`${path} has no data that can be read`]),
  ];
}

function repeated(heads: readonly (Head & ExportedPage)[], name: 'title' | 'description'): readonly string[] {
  const places = new Map<string, readonly string[]>();
  for (const head of heads) {
    const value = head[name] ?? '';
    places.set(value, [...(places.get(value) ?? []), head.path]);
  }
  return [...places.values()]
    .filter((paths) => paths.length > 1)
    .map((paths) => `${paths.join(', ')} have the same ${name}`);
}

function isJson(text: string | undefined): boolean {
  try {
    return text !== undefined && JSON.parse(text) !== null;
  } catch {
    return false;
  }
}
