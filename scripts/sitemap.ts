// Writes sitemap.xml and robots.txt into out/, for a site that knows its address (SITE_ADDRESS). Part of `npm run build`.
import fs from 'node:fs';
import path from 'node:path';
import { exportedPages } from './exported-pages';
import { siteAddress } from './site-address.mjs';
import { robotsOf, sitemapOf } from './sitemap-of';

const out = path.resolve(import.meta.dirname, '../out');
const address = siteAddress(process.env);

if (address === '') {
  console.log('no sitemap: SITE_ADDRESS does not say where the site will be');
} else {
  const site = address + (process.env.BASE_PATH ?? '');
  const pages = exportedPages(out);
  fs.writeFileSync(path.join(out, 'sitemap.xml'), sitemapOf(pages, site));
  fs.writeFileSync(path.join(out, 'robots.txt'), robotsOf(site));
  console.log(`sitemap: ${pages.filter(({ listed }) => listed).length} of ${pages.length} pages at ${site}/`);
}
