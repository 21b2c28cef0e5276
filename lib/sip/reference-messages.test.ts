import fs from 'node:fs';
import { expect, it } from 'vitest';
import { slice } from '@/lib/text/span';
import { describeShared, sharedBytes, sharedPath } from '@/test/shared';
import { textOf } from './bytes';
import { authParam } from './grammar/auth-params';
import { authorization } from './headers/authorization';
import { parse } from './parse';
import { print } from './print';
import { firstOf } from './values-of';

type Fault = readonly [rule: string, at: string];

const TWO_SPACES: readonly Fault[] = [['status-line-form', '  ']];

/** Record-Route goes on in a line that is not indented. */
const NOT_INDENTED: readonly Fault[] = [
  ['header-value-form', ''],
  ['header-field-form', '<sip:ss1.atlanta.example.com;lr>'],
];

/** Faults of syntax in the messages as they are printed, with their places; every message that is not listed has none. */
const printedFaults: Readonly<Record<string, readonly Fault[]>> = {
  's2.1-F3.sip': [['auth-comma-list', '']],
  's3.9-F6.sip': TWO_SPACES,
  's3.9-F8.sip': TWO_SPACES,
  's3.9-F10.sip': TWO_SPACES,
  's3.10-F4.sip': NOT_INDENTED,
  's3.10-F6.sip': NOT_INDENTED,
  's3.10-F7.sip': NOT_INDENTED,
  's3.10-F8.sip': NOT_INDENTED,
  's3.10-F9.sip': NOT_INDENTED,
  's3.10-F10.sip': NOT_INDENTED,
  's3.10-F11.sip': NOT_INDENTED,
};

describeShared('messages as printed in the RFCs', () => {
  it.each(filesIn('rfc3665', '.sip'))('RFC 3665 %s', (file) => {
    expect(faultsOf(`rfc3665/${file}`)).toEqual(printedFaults[file] ?? []);
  });

  it.each(filesIn('rfc3665/corrected', '.sip'))('RFC 3665 corrected %s', (file) => {
    expect(faultsOf(`rfc3665/corrected/${file}`)).toEqual([]);
  });

  it.each(filesIn('register-examples', '.sip'))('%s', (file) => {
    expect(faultsOf(`register-examples/${file}`)).toEqual([]);
  });

  it('reads all credentials of RFC 3665 §2.1 F3, and offers the comma that they lack', () => {
    const message = parse(read('rfc3665/s2.1-F3.sip'));
    const credentials = firstOf(message, authorization);
    expect(credentials?.params.map(({ name }) => name.value)).toEqual([
      ...['username', 'realm', 'nonce', 'opaque', 'uri', 'response'],
    ]);
    const realmEnd = credentials && authParam(credentials, 'realm')?.to;
    expect(message.problems).toMatchObject([
      { from: realmEnd, to: realmEnd, fix: { edits: [{ from: realmEnd, to: realmEnd, insert: ',' }] } },
    ]);
  });
});

function filesIn(folder: string, extension: string): string[] {
  return fs.readdirSync(sharedPath(folder)).filter((name) => name.endsWith(extension));
}

function read(file: string): string {
  return textOf(sharedBytes(file));
}

function faultsOf(file: string): readonly Fault[] {
  const text = read(file);
  const message = parse(text);
  expect(print(message)).toBe(text);
  return message.problems.map((problem) => [problem.rule, slice(text, problem)]);
}
