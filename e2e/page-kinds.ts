/** One address of every kind of page. */
export const PAGE_KINDS: readonly string[] = [
  '/',
  '/learn/',
  '/learn/first-register/',
  '/flows/',
  '/flows/2.1/',
  '/flows/endless-401/',
  '/rules/',
  '/rules/resp-via-copy/',
  '/headers/',
  '/headers/www-authenticate/',
  '/glossary/',
  '/playground/',
  '/search/?q=423',
  '/teach/',
  '/embed/2.1/',
  '/nowhere/',
];
