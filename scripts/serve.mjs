// Serves the exported site: `node scripts/serve.mjs`. PORT and BASE_PATH as in the environment.
import fs from 'node:fs';
import path from 'node:path';
import { createSiteServer } from './site-server.mjs';

const root = path.resolve(import.meta.dirname, '../out');
const port = Number(process.env.PORT ?? 4173);
const base = process.env.BASE_PATH ?? '';

if (!fs.existsSync(root)) {
  console.error('There is no folder out/ to serve. Build the site first: npm run build');
  process.exit(1);
}

createSiteServer(root, base)
  .on('error', (error) => {
    console.error(
      error.code === 'EADDRINUSE' ? `Port ${port} is taken. Choose another: PORT=4174` : error.message,
    );
    process.exit(1);
  })
  .listen(port, '127.0.0.1', () => console.log(`SIP Ladder is at http://127.0.0.1:${port}${base}/`));
