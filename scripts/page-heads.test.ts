import { expect, it } from 'vitest';
import { headComplaints } from './page-heads';

const place = { base: '/sip', address: 'https://a.example' };
const words = 'A description that is long enough to say what the page is about.';

function page(path: string, head: Readonly<Record<string, string>> = {}, listed = true) {
  const said = {
    html: '<html lang="en">',
    title: `<title data-next-head="">${path}</title>`,
    description: `<meta name="description" content="${words} ${path}"/>`,
    canonical: `<link rel="canonical" href="https://a.example/sip${path}"/>`,
    picture: '<meta property="og:image" content="https://a.example/sip/a.png"/>',
    data: '<script type="application/ld+json" data-next-head="">{"@type":"WebPage"}</script>',
    old: '<script src="/sip/_next/static/chunks/polyfills.js" noModule=""></script>',
    theme: '<script src="/sip/theme.js"></script>',
    start: '<script src="/sip/start.js" data-scripts="/sip/_next/static/chunks/a.js" defer=""></script>',
    ...head,
  };
  return { path, html: Object.values(said).join(''), listed };
}

it('has nothing against pages that say all of it', () => {
  expect(
    headComplaints([page('/'), page('/learn/'), page('/embed/2.1/', { data: '' }, false)], place),
  ).toEqual([]);
});

it.each([
  [{ html: '<html>' }, '/ does not say its language'],
  [{ title: '' }, '/ has no title'],
  [
    { description: '<meta name="description" content="Short."/>' },
    '/ has a description of 6 characters, not of 50 to 210',
  ],
  [
    { canonical: '<link rel="canonical" href="https://a.example/"/>' },
    '/ says that it is at https://a.example/, not at https://a.example/sip/',
  ],
  [{ picture: '' }, '/ has the picture undefined'],
  [{ data: '<script type="application/ld+json">{</script>' }, '/ has no data that can be read'],
  [{ start: '' }, '/ names the scripts that come after its first paint 0 times, not once'],
  [
    { early: '<script src="/sip/_next/static/chunks/a.js" defer="">' },
    '/ loads a script before its first paint: <script src="/sip/_next/static/chunks/a.js" defer="">',
  ],
  [
    { early: '<link rel="preload" as="script" href="/sip/a.js">' },
    '/ loads a script before its first paint: <link rel="preload" as="script" href="/sip/a.js">',
  ],
])('complains of %j', (head, complaint) => {
  expect(headComplaints([page('/', head)], place)).toEqual([complaint]);
});

it('complains of pages that cannot be told apart', () => {
  const same = { title: '<title>Rules</title>' };
  expect(headComplaints([page('/a/', same), page('/b/', same)], place)).toEqual([
    '/a/, /b/ have the same title',
  ]);
});

it('wants no address where nobody knows it', () => {
  const start = '<script src="/start.js" data-scripts="/_next/static/chunks/a.js" defer=""></script>';
  const bare = page('/', { canonical: '', picture: '', theme: '<script src="/theme.js"></script>', start });
  expect(headComplaints([bare], { base: '', address: '' })).toEqual([]);
});
