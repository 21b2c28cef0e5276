/** The site's own files and nothing else. It holds in the exported HTML (meta) and as a header of `scripts/serve.mjs`. */
export const contentSecurityPolicy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');
