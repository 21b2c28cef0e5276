import fs from 'node:fs';
import path from 'node:path';
import { createHighlighterCore } from 'shiki/core';
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript';
import { describe, expect, it } from 'vitest';
import { fieldEntries } from '@/lib/explain/fields';

const grammar = JSON.parse(fs.readFileSync(path.join(import.meta.dirname, 'sip.tmLanguage.json'), 'utf8'));
const highlighter = await createHighlighterCore({
  themes: [{ name: 'test', settings: [] }],
  langs: [grammar],
  engine: createJavaScriptRegexEngine(),
});

/** A line, and under it what the grammar calls its parts: the innermost scope, without `.sip`. */
const LINES: readonly (readonly [line: string, ...parts: string[]])[] = [
  [
    'REGISTER sips:ss2.biloxi.example.com SIP/2.0',
    'REGISTER = keyword.control.method',
    'sips:ss2.biloxi.example.com = variable.other.identity',
    'SIP/2.0 = constant.language.version',
  ],
  [
    '-- 192.0.2.201:5060 -> 192.0.2.222:5060 over UDP at 0 ms',
    '-- 192.0.2.201:5060 -> 192.0.2.222:5060 over UDP at 0 ms = comment.line.separator',
  ],
  [
    'SIP/2.0 401 Unauthorized',
    'SIP/2.0 = constant.language.version',
    '401 = constant.numeric.status',
    'Unauthorized = string.unquoted',
  ],
  ['SIP/2.0 200 ', 'SIP/2.0 = constant.language.version', '200 = constant.numeric.status'],
  [
    'Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashds7;rport',
    'Via = entity.name.header.transaction',
    ': = punctuation.separator',
    'SIP/2.0/ = constant.language.version',
    '; = punctuation.separator',
    'branch = variable.parameter',
    '= = punctuation.separator',
    'z9hG4bKnashds7 = variable.other.transaction',
    '; = punctuation.separator',
    'rport = variable.parameter',
  ],
  [
    'f: "Bob; tag=no" <sips:bob@biloxi.example.com;tag=no>;tag=a73kszlfl',
    'f = entity.name.header.identity',
    ': = punctuation.separator',
    '"Bob; tag=no" = string.quoted.double',
    '<sips:bob@biloxi.example.com;tag=no> = string.unquoted',
    '; = punctuation.separator',
    'tag = variable.parameter',
    '= = punctuation.separator',
    'a73kszlfl = variable.other.identity',
  ],
  [
    'i: 1j9FpLxk3uxtm8tn@biloxi.example.com',
    'i = entity.name.header.identity',
    ': = punctuation.separator',
    '1j9FpLxk3uxtm8tn@biloxi.example.com = variable.other.identity',
  ],
  [
    'CSeq: 1 REGISTER',
    'CSeq = entity.name.header.transaction',
    ': = punctuation.separator',
    '1 = variable.other.transaction',
    'REGISTER = variable.other.transaction',
  ],
  [
    'Contact: <sips:bob@client.example.com>;expires=3600',
    'Contact = entity.name.header.binding',
    ': = punctuation.separator',
    'sips:bob@client.example.com = variable.other.binding',
    '; = punctuation.separator',
    'expires = variable.parameter',
    '= = punctuation.separator',
    '3600 = variable.other.binding',
  ],
  ['m: *', 'm = entity.name.header.binding', ': = punctuation.separator', '* = variable.other.binding'],
  [
    'Authorization: Digest username="bob", nc=00000001',
    'Authorization = entity.name.header.proof',
    ': = punctuation.separator',
    'Digest = constant.language.version',
    'username = variable.parameter',
    '= = punctuation.separator',
    '"bob" = string.quoted.double',
    ', = punctuation.separator',
    'nc = variable.parameter',
    '= = punctuation.separator',
    '00000001 = variable.other.proof',
  ],
  ['Subject: lunch', 'Subject = entity.name.header.other', ': = punctuation.separator'],
  [
    'c=IN IP4 192.0.2.101',
    'c = variable.other.sdp',
    '= = punctuation.separator',
    'IN IP4 192.0.2.101 = string.unquoted',
  ],
];

describe('the SIP grammar', () => {
  it.each(LINES)('%s', (line, ...parts) => {
    expect(named(line)).toEqual(parts);
  });

  it.each(fieldEntries.filter(({ path: name }) => isHeader(name)))(
    'gives $path the family that it has everywhere',
    ({ path: name, family }) => {
      expect(named(`${name}: x`)[0]).toBe(`${name} = entity.name.header.${family}`);
    },
  );

  it('reads a folded line as part of its header', () => {
    expect(named('Authorization: Digest\n nonce="ea9c"')).toContain('"ea9c" = variable.other.proof');
    expect(named('Authorization: Digest\nX: nonce="ea9c"')).not.toContain('"ea9c" = variable.other.proof');
  });
});

function isHeader(name: string): boolean {
  return /^[A-Za-z-]+$/.test(name) && !['Request-Line', 'Status-Line', 'Body'].includes(name);
}

/** What has a scope of its own, as `text = scope`. */
function named(text: string): string[] {
  const lines = highlighter.codeToTokensBase(text, { lang: 'sip', theme: 'test', includeExplanation: true });
  return lines
    .flat()
    .flatMap((token) => token.explanation ?? [])
    .flatMap(({ content, scopes }) => {
      const scope = scopes.at(-1)?.scopeName ?? '';
      return scope === 'text.sip' || content.trim() === ''
        ? []
        : [`${content.trim()} = ${scope.replace(/\.sip$/, '')}`];
    });
}
