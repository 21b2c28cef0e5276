import fs from 'node:fs';
import { expect, it } from 'vitest';
import { describeShared, sharedPath } from '@/test/shared';
import { authParam } from './grammar/auth-params';
import { authorization } from './headers/authorization';
import { parse } from './parse';
import { print } from './print';
import { firstOf } from './values-of';

/** Faults of syntax in the messages as they are printed; every message that is not listed has none. */
const printedFaults: Record<string, readonly string[]> = {
  's2.1-F3.sip': ['auth-comma-list'],
  's3.9-F6.sip': ['status-line-form'],
  's3.9-F8.sip': ['status-line-form'],
  's3.9-F10.sip': ['status-line-form'],
  's3.10-F4.sip': ['header-field-form', 'header-value-form'],
  's3.10-F6.sip': ['header-field-form', 'header-value-form'],
  's3.10-F7.sip': ['header-field-form', 'header-value-form'],
  's3.10-F8.sip': ['header-field-form', 'header-value-form'],
  's3.10-F9.sip': ['header-field-form', 'header-value-form'],
  's3.10-F10.sip': ['header-field-form', 'header-value-form'],
  's3.10-F11.sip': ['header-field-form', 'header-value-form'],
};

/** What RFC 4475 breaks on purpose, as far as it is a matter of syntax. */
const tortureFaults: Record<string, readonly string[]> = {
  'baddn.dat': ['display-name-quoting', 'message-ends-with-empty-line'],
  'badinv01.dat': ['header-value-form', 'parameter-form', 'via-form'],
  'bigcode.dat': ['status-line-form'],
  'lwsruri.dat': ['request-uri-no-brackets'],
  'quotbal.dat': ['quoted-string-closed'],
  'trws.dat': ['request-line-form'],
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

  it.each(filesIn('rfc4475', '.dat'))('RFC 4475 %s', (file) => {
    expect(faultsOf(`rfc4475/${file}`)).toEqual(tortureFaults[file] ?? []);
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
  return fs.readFileSync(sharedPath(file), 'latin1');
}

function faultsOf(file: string): readonly string[] {
  const text = read(file);
  const message = parse(text);
  expect(print(message)).toBe(text);
  return [...new Set(message.problems.map(({ rule }) => rule))].toSorted();
}
