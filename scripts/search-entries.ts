// Writes what can be found by the search into out/search/, where its page fetches it. Part of `npm run build`.
import fs from 'node:fs';
import path from 'node:path';
import { siteEntries } from '@/components/search/site-entries';
import { contentEntries } from '@/content/search-entries';

const folder = path.resolve(import.meta.dirname, '../out/search');
if (!fs.existsSync(folder)) {
  console.error('There is no page of the search in out/. Build the site first: npm run build');
  process.exit(1);
}
const entries = [...contentEntries(), ...siteEntries()];
const text = JSON.stringify(entries);
fs.writeFileSync(path.join(folder, 'entries.json'), `${text}\n`);
console.log(`search: ${entries.length} places, ${Math.round(text.length / 1000)} kB`);
