import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { slice } from '@/lib/text/span';
import type { Message, SyntaxProblem } from '../message';
import { parse } from '../parse';
import { pieces } from '../pieces';
import { headerGrammars } from './index';

/**
 * `examples/<header>.txt` holds header fields, right and wrong ones, each on one line (`⏎` for a line end within it). Below
 * each stands what the parser makes of it: marks and sentences for its faults, then its named parts. Write the fields
 * alone, run `npx vitest run lib/sip/headers/examples.test.ts -u`, and read what it adds.
 */
const folder = path.join(import.meta.dirname, 'examples');

describe.each(headerGrammars.map(({ name }) => name))('%s', (name) => {
  const file = path.join(folder, `${name.toLowerCase()}.txt`);
  const written = fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '';
  const fields = written.split('\n').filter((line) => /^[^ ^]/.test(line));

  it('has examples of its own, right and wrong ones', () => {
    const messages = fields.map(inMessage);
    expect(messages.map(({ headers }) => headers[0]?.canonical)).toEqual(fields.map(() => name));
    expect(messages.some(({ problems }) => problems.length === 0)).toBe(true);
    expect(messages.some(({ problems }) => problems.length > 0)).toBe(!takesAnything.has(name));
  });

  it('is read as drawn below its examples', async () => {
    await expect(fields.map(drawing).join('\n')).toMatchFileSnapshot(file);
  });
});

/** Headers whose value is free text. */
const takesAnything = new Set(['Organization', 'Server', 'Subject', 'User-Agent']);

const START = 'OPTIONS sip:example.com SIP/2.0\n';

function inMessage(field: string): Message {
  return parse(`${START}${field.replaceAll('⏎', '\n')}\n\n`);
}

function drawing(field: string): string {
  const message = inMessage(field);
  const name = message.headers[0]?.canonical ?? '';
  const parts = pieces(message).filter(({ path: of }) => of.startsWith(name) && of !== `${name}:`);
  const rows = parts.map(
    (part) => `    ${part.path.slice(name.length).padEnd(20)} ${oneLine(slice(message.text, part))}`,
  );
  return `${[field, ...message.problems.map(marked), ...rows].join('\n')}\n`;
}

/** `    ^^^ header-value-form: Expected …`, with the marks below the faulty characters. */
function marked({ from, to, rule, message, fix }: SyntaxProblem): string {
  const column = from - START.length;
  const repair = fix ? ` (${fix.title})` : '';
  return `${' '.repeat(column)}${'^'.repeat(Math.max(to - from, 1))} ${rule}: ${message}${repair}`;
}

function oneLine(text: string): string {
  return text.replaceAll('\n', '⏎');
}
