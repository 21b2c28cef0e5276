import { flatText } from './flat-text';

/** A text that is made to be slow to read: the same few characters, over and over, at a place that matters. */
export interface HostilePattern {
  readonly title: string;
  readonly before: string;
  /** Repeated until the text is long enough; `#` stands for the number of the repetition. */
  readonly unit: string;
  readonly after: string;
}

/** The text of a pattern, with as many whole repetitions as `length` UTF-16 units have room for. */
export function hostileText({ before, unit, after }: HostilePattern, length: number): string {
  const units: string[] = [];
  let room = length - before.length - after.length;
  for (let n = 0; ; n++) {
    const next = unit.replaceAll('#', String(n));
    room -= next.length;
    if (room < 0) return flatText(before + units.join('') + after);
    units.push(next);
  }
}

/** A correct request around which the patterns are built: each replaces one line of it, or adds one. */
const REQUEST_LINE = 'REGISTER sip:biloxi.example.com SIP/2.0';
const FIELDS: readonly (readonly [name: string, value: string])[] = [
  ['Via', 'SIP/2.0/UDP client.biloxi.example.com:5060;branch=z9hG4bKnashds7'],
  ['Max-Forwards', '70'],
  ['From', 'Bob <sip:bob@biloxi.example.com>;tag=a73kszlfl'],
  ['To', 'Bob <sip:bob@biloxi.example.com>'],
  ['Call-ID', '1j9FpLxk3uxtm8tn@biloxi.example.com'],
  ['CSeq', '1 REGISTER'],
  ['Contact', '<sip:bob@client.biloxi.example.com>'],
];

export const hostilePatterns: readonly HostilePattern[] = [
  // Quotes.
  { title: 'To: quote never closed', ...inField('To', '"', 'b') },
  { title: 'To: quote never closed, all others escaped', ...inField('To', '"', '\\"') },
  { title: 'To: quote never closed, two-byte text', ...inField('To', '"', 'ボブ') },
  { title: 'To: words, no bracket', ...inField('To', '', 'Bob ') },
  { title: 'Contact: """…', ...inField('Contact', '', '"') },
  { title: 'Contact: parameter quote never closed', ...inField('Contact', '<sip:bob@a.example>;a="', 'b') },
  { title: 'Contact: ;a=";a="…', ...inField('Contact', '<sip:bob@a.example>', ';a="') },
  { title: 'Authorization: quote never closed', ...inField('Authorization', 'Digest username="', 'b') },
  // Lists.
  { title: 'Contact: ,,,…', ...inField('Contact', '', ',') },
  { title: 'Contact: ,",",…', ...inField('Contact', '', ',"') },
  { title: 'Contact: ,<,<…', ...inField('Contact', '', ',<') },
  { title: 'Contact: ;,;,…', ...inField('Contact', '<sip:bob@a.example>', ';,') },
  { title: 'Contact: thousands in one field', ...inField('Contact', '', '<sip:b#@a.example>,', '<sip:b@c>') },
  { title: 'Via: ,,,…', ...inField('Via', '', ',') },
  {
    title: 'Via: thousands in one field',
    ...inField('Via', '', 'SIP/2.0/UDP h#;branch=z9hG4bK#,', 'SIP/2.0/UDP h'),
  },
  // Parameters.
  { title: 'Via: thousands of parameters', ...inField('Via', 'SIP/2.0/UDP a.example', ';p#=v') },
  { title: 'Contact: thousands of parameters', ...inField('Contact', '<sip:bob@a.example>', ';p#=v') },
  { title: 'Contact: the same one each time', ...inField('Contact', '<sip:bob@a.example>', ';a=b') },
  { title: 'Contact: ;;;…', ...inField('Contact', '<sip:bob@a.example>', ';') },
  // URIs.
  { title: 'URI: thousands of parameters', ...inField('Contact', '<sip:bob@a.example', ';p#=v', '>') },
  { title: 'URI: ?a&a&a…', ...inField('Contact', '<sip:bob@a.example?a', '&a', '>') },
  { title: 'URI: @@@…', ...inField('Contact', '<sip:bob', '@', '>') },
  { title: 'URI: :::…', ...inField('Contact', '<sip:bob', ':', '>') },
  { title: 'URI: [[[…', ...inField('Contact', '<sip:bob@', '[', '>') },
  { title: 'URI: parameters of forbidden characters', ...inField('To', '<sip:a@b', ';é=(\\') },
  { title: 'URI: %41%41…', ...inField('Contact', '<sip:', '%41', '@a.example>') },
  // Brackets.
  { title: 'To: <<<…', ...inField('To', '', '<') },
  { title: 'Contact: bracket never closed', ...inField('Contact', '<sip:', 'b') },
  { title: 'Contact: <a<a…', ...inField('Contact', '', '<a') },
  // Credentials.
  {
    title: 'Authorization: thousands of parameters',
    ...inField('Authorization', 'Digest a="b"', ', p#="v"'),
  },
  { title: 'Authorization: the same one each time', ...inField('Authorization', 'Digest a="b"', ', a="b"') },
  { title: 'Authorization: no commas', ...inField('Authorization', 'Digest a="b"', ' p#="v"') },
  { title: 'Authorization: semicolons', ...inField('Authorization', 'Digest a="b"', '; p#="v"') },
  { title: 'Authorization: no values', ...inField('Authorization', 'Digest ', 'a ') },
  // Lines.
  { title: 'thousands of fields', ...afterFields('X-F#: v\r\n') },
  { title: 'thousands of Via fields', ...afterFields('Via: SIP/2.0/UDP h;branch=z9hG4bK#\r\n') },
  { title: 'thousands of lines with no colon', ...afterFields('line\r\n') },
  { title: 'fields that never end', ...afterFields('A:b\r\n'), after: '' },
  { title: 'folds', ...inField('Subject', 'a', '\r\n b') },
  { title: 'folds in a Via', ...inField('Via', 'SIP/2.0/UDP a.example', '\r\n ;p#=v') },
  { title: 'folds of blank lines', ...inField('Via', 'SIP/2.0/UDP a.example', '\r\n ') },
  { title: 'blanks within a value', ...inField('Via', 'SIP/2.0/UDP', ' ', 'a.example;branch=z9hG4bK1') },
  // First lines.
  { title: 'method that never ends', before: '', unit: 'A', after: '' },
  {
    title: 'request line full of tabs',
    before: 'REGISTER',
    unit: '\t',
    after: ` sip:b SIP/2.0${afterFirstLine()}`,
  },
  { title: 'reason that never ends', before: 'SIP/2.0 200 ', unit: 'OK ', after: afterFirstLine() },
  { title: 'Call-ID that never ends', ...inField('Call-ID', '', 'a') },
  { title: 'nothing but spaces', before: '', unit: ' ', after: '' },
  { title: 'nothing but CR', before: '', unit: '\r', after: '' },
  { title: 'nothing but CRLF', before: '', unit: '\r\n', after: '' },
];

type Frame = Omit<HostilePattern, 'title'>;

/** The value of that field is what is repeated, between two texts. A field that the request has not is added. */
function inField(name: string, before: string, unit: string, after = ''): Frame {
  const found = FIELDS.findIndex(([candidate]) => candidate === name);
  const index = found === -1 ? FIELDS.length : found;
  const above = lines(FIELDS.slice(0, index));
  const below = lines(FIELDS.slice(index + 1));
  return {
    before: `${REQUEST_LINE}\r\n${above}${name}: ${before}`,
    unit,
    after: `${after}\r\n${below}Content-Length: 0\r\n\r\n`,
  };
}

/** Whole lines are repeated, below the fields of the request. */
function afterFields(unit: string): Frame {
  return {
    before: `${REQUEST_LINE}\r\n${lines(FIELDS)}`,
    unit,
    after: 'Content-Length: 0\r\n\r\n',
  };
}

function afterFirstLine(): string {
  return `\r\n${lines(FIELDS)}Content-Length: 0\r\n\r\n`;
}

function lines(fields: typeof FIELDS): string {
  return fields.map(([name, value]) => `${name}: ${value}\r\n`).join('');
}
