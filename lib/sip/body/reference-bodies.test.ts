import fs from 'node:fs';
import { expect, it } from 'vitest';
import { slice } from '@/lib/text/span';
import { describeShared, sharedPath } from '@/test/shared';
import { buildRequest } from '../build';
import { textOf } from '../bytes';
import { parse } from '../parse';
import { bodyOf } from './body-of';
import { bodyProblems } from './body-problems';
import { readSdp } from './sdp';

/** Faults in the bodies of RFC 4475; everything else that is read here has none. */
const tortureFaults: Record<string, readonly string[]> = {
  // The empty line that ends the file belongs to the print.
  'multi01.dat': ['Expected no empty line in the session description'],
};

describeShared('bodies of messages as printed and captured', () => {
  it.each(['rfc3665', 'rfc3665/corrected', 'register-examples', 'rfc4475', ...captures()])('%s', (folder) => {
    for (const file of filesIn(folder, /\.(?:sip|dat)$/)) {
      const message = parse(read(`${folder}/${file}`));
      const problems = bodyProblems(message).map((problem) => problem.message);
      expect(problems, file).toEqual(tortureFaults[file] ?? []);
      const body = bodyOf(message);
      if (body.kind !== 'sdp') continue;
      const { version, origin, name, times, media } = readSdp(message.text, body);
      const fields = [version, origin, name, times[0], ...media.map(({ stream }) => stream)];
      expect(fields, file).not.toContain(undefined);
    }
  });

  it.each(['s3.1-F1', 's3.1-F3', 's3.7-F1'])('RFC 3665 %s carries SDP for audio', (file) => {
    const message = parse(read(`rfc3665/${file}.sip`));
    const body = bodyOf(message);
    const media = body.kind === 'sdp' ? readSdp(message.text, body).media : [];
    expect(media.map(({ stream }) => stream?.media.value)).toEqual(['audio']);
  });
});

describeShared('scripts of RFC 3880, carried in a REGISTER', () => {
  it.each(filesIn('cpl', /\.cpl\.xml$/))('%s', (file) => {
    const script = read(`cpl/${file}`);
    const headers = [
      ['Content-Type', 'application/cpl+xml'],
      ['Content-Disposition', 'script;action=store'],
    ] as const;
    const message = parse(
      buildRequest({ method: 'REGISTER', uri: 'sip:biloxi.example.com', headers, body: script }),
    );
    const body = bodyOf(message);
    expect(body).toMatchObject({ kind: 'cpl', charset: 'UTF-8' });
    expect(slice(message.text, body)).toBe(script);
    expect(bodyProblems(message)).toEqual([]);
  });
});

function captures(): readonly string[] {
  return filesIn('captures', /^[a-z]\d\d-/).map((folder) => `captures/${folder}/messages`);
}

function filesIn(folder: string, pattern: RegExp): readonly string[] {
  const full = sharedPath(folder);
  return fs.existsSync(full) ? fs.readdirSync(full).filter((name) => pattern.test(name)) : [];
}

function read(file: string): string {
  return textOf(fs.readFileSync(sharedPath(file)));
}
