import fs from 'node:fs';
import path from 'node:path';

/**
 * A right line with that header field, `Alert-Info: <http://www.example.com/sounds/moo.wav>`: the first of the examples that
 * its grammar is tested with. At build time only.
 */
export function readHeaderExample(header: string): string {
  const file = path.join(process.cwd(), 'lib/sip/headers/examples', `${header.toLowerCase()}.txt`);
  const [first = ''] = fs.readFileSync(file, 'utf8').split('\n');
  return first.replaceAll('⏎', '\r\n');
}
