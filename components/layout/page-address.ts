/**
 * What the addresses of pages begin with: `https://sip-ladder.example/below`. Without `SITE_ADDRESS` at build time it is the
 * base path alone, and addresses are those of whatever host the site is on.
 */
export function siteRoot(basePath: string): string {
  return `${process.env.SITE_ADDRESS ?? ''}${basePath}`;
}

/** `/flows/2.1#v=1&at=3` to `/flows/2.1/`: where the page is, whatever the reader does in it. */
export function pagePath(asPath: string): string {
  const path = asPath.replace(/[?#].*$/s, '');
  return path.endsWith('/') ? path : `${path}/`;
}
