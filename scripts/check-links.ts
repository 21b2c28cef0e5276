// Follows every link inside of the exported site, and reads what its pages say of themselves; fails where a link leads nowhere
// or a page says something wrong. BASE_PATH and SITE_ADDRESS as at build time.
import path from 'node:path';
import { brokenLinks } from './broken-links';
import { exportedPages } from './exported-pages';
import { headComplaints } from './page-heads';
import { siteAddress } from './site-address.mjs';

const place = {
  root: path.resolve(import.meta.dirname, '../out'),
  base: process.env.BASE_PATH ?? '',
  address: siteAddress(process.env),
};
const { pages, links, complaints } = brokenLinks(place);
const all = [...complaints, ...headComplaints(exportedPages(place.root), place)];
for (const complaint of all.slice(0, 50)) console.error(complaint);
console.log(`${links} links of ${pages} pages followed, ${all.length} complaints`);
if (all.length > 0 || pages === 0) process.exitCode = 1;
