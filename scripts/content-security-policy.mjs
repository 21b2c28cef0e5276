/**
 * What a file of the site may ask for: other files of the site and nothing else. `scripts/serve.mjs` sends it with every
 * file, since a worker runs under what its own file is sent with. What is loaded ahead (`<link rel="prefetch">`) Firefox judges by
 * `default-src` alone, so that this allows the site's own files, and what is not used at all is refused by name.
 */
export const contentSecurityPolicy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "frame-src 'none'",
  "media-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
].join('; ');

/**
 * What stands in the HTML of every page: beyond that, a text becomes HTML or a script only where `public/theme.js` allows it
 * (`default`). Next has a policy of its own for the files that it loads. A worker could not load its parts so.
 */
export const pagePolicy = [
  contentSecurityPolicy,
  "require-trusted-types-for 'script'",
  'trusted-types default nextjs',
].join('; ');

/** What a picture in SVG may do that is opened by itself: have the colours that it brings along. */
export const picturePolicy = "default-src 'none'; style-src 'unsafe-inline'";
