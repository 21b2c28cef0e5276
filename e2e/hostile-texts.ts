const MEGABYTE = 1_000_000;

const REGISTER = [
  'REGISTER sip:biloxi.example.com SIP/2.0',
  'Via: SIP/2.0/UDP client.biloxi.example.com;branch=z9hG4bK1',
  'From: <sip:bob@biloxi.example.com>;tag=1',
  'To: <sip:bob@biloxi.example.com>',
  'Call-ID: 1@client.biloxi.example.com',
  'CSeq: 1 REGISTER',
  'Max-Forwards: 70',
  'Contact: <sip:bob@client.biloxi.example.com>',
  'Content-Length: 0',
  '',
  '',
].join('\r\n');

/** Short texts that want to be something else than a text. */
export const MARKUP: readonly (readonly [string, string])[] = [
  ['a script', '<script>window.__pwned()</script>'],
  ['an event handler', '"\'><img src=x onerror="window.__pwned()"><svg onload=window.__pwned()>'],
  [
    'the end of a text field',
    '</textarea></title></style><iframe srcdoc="<script>parent.__pwned()</script>">',
  ],
  ['a javascript: address', 'javascript:window.__pwned()//'],
  ['a data: address', 'data:text/html,<script>opener.__pwned()</script>'],
  [
    'templates',
    `{{constructor.constructor("window.__pwned()")()}}${'$'}{window.__pwned()}<%= __pwned() %>#{__pwned()}`,
  ],
  ['names of prototypes', '__proto__ constructor toString hasOwnProperty'],
  ['letters that turn', 'abc\u202Egnp.exe\u202C \u2066x\u2069 \u200F\u200B\u2060\uFEFF end'],
  ['control characters', 'a\u0000b\u0001c\u001Bd\u007Fe\u0085f\u2028g'],
  ['halves of characters', 'a\uD800b\uDC00c'],
];

/** A message with such a text wherever one may stand. */
export function messageWith(text: string): string {
  return REGISTER.replace('<sip:bob@client', `"${text}" <sip:${text}@client`)
    .replace('Max-Forwards: 70', `Max-Forwards: 70\r\nUser-Agent: ${text}\r\n${text}: ${text}`)
    .replace('tag=1', `tag=1;${text}=${text}`);
}

/** Long texts, and deep ones. */
export const BOMBS: readonly (readonly [string, () => string])[] = [
  ['a megabyte of messages', () => `${REGISTER}--\r\n`.repeat(MEGABYTE / REGISTER.length)],
  ['a line of a megabyte', () => 'x'.repeat(MEGABYTE)],
  ['a megabyte of line ends', () => '\n'.repeat(MEGABYTE)],
  ['a header field of a megabyte', () => withField(`Subject: ${'a'.repeat(MEGABYTE)}`)],
  ['100,000 header fields', () => withField(repeated(100_000, (i) => `X-${i}: a`, '\r\n'))],
  ['20,000 Via header fields', () => withField(repeated(20_000, (i) => `Via: SIP/2.0/UDP h${i}`, '\r\n'))],
  ['100,000 folds', () => withField(`Subject: a${'\r\n a'.repeat(100_000)}`)],
  ['50,000 comments in one another', () => withField(`User-Agent: ${'('.repeat(50_000)}`)],
  ['a quoted string that never ends', () => withField(`Contact: ${'"\\'.repeat(100_000)}`)],
  ['5,000 CSeq header fields', () => withField(repeated(5000, (i) => `CSeq: ${i} REGISTER`, '\r\n'))],
  ['500 credentials', () => withField(repeated(500, credentials, '\r\n'))],
  ['100,000 contacts', () => withField(`Contact: ${'<sip:a@b>,'.repeat(100_000)}`)],
  ['250,000 parameters', () => withField(`Contact: <sip:a@b>${';a=b'.repeat(250_000)}`)],
  ['160,000 parameters of Digest', () => withField(`Authorization: Digest ${'a="b",'.repeat(160_000)}`)],
  [
    '5,000 multiparts in one another',
    () => withField('Content-Type: multipart/mixed;boundary=b0') + parts(5000),
  ],
  ['40,000 start lines', () => 'REGISTER sip:a SIP/2.0\r\n'.repeat(40_000)],
  ['a megabyte of turns', () => '\u202E\u2066\u0000\u200B\uFEFF'.repeat(MEGABYTE / 5)],
  ['half a million halves of characters', () => '\uD800'.repeat(MEGABYTE / 2)],
];

/** Right in everything but the response, so that somebody looks for what went wrong. */
function credentials(index: number): string {
  return `Authorization: Digest username="bob",realm="atlanta.example.com",nonce="${index}",uri="sips:ss2.biloxi.example.com",response="${'0'.repeat(32)}"`;
}

function withField(field: string): string {
  return REGISTER.replace('Max-Forwards: 70', field);
}

function repeated(times: number, each: (index: number) => string, between: string): string {
  return Array.from({ length: times }, (_, index) => each(index)).join(between);
}

function parts(depth: number): string {
  return repeated(depth, (i) => `--b${i}\r\nContent-Type: multipart/mixed;boundary=b${i + 1}\r\n\r\n`, '');
}

/** What may stand behind the `#` of a run, each with what is said about it. */
export const BROKEN_RUN_LINKS: readonly (readonly [string, string, RegExp])[] = [
  ['broken base64', '#v=1&edits=%%%', /damaged/],
  ['a cut end', '#v=1&edits=W3sia2luZCI6ImRyb3AiLCJwYWNrZX', /damaged/],
  ['a megabyte', `#v=1&edits=${'A'.repeat(1_100_000)}`, /too long/],
  ['a prototype', linkWith('[{"kind":"drop","__proto__":{"packet":"bob#1"}}]'), /damaged/],
  ['a number beyond all', linkWith('[{"kind":"delay","packet":"bob#1","by":1e999}]'), /damaged/],
  ['100,000 edits', linkWith(`[${repeated(30_000, () => '{"kind":"drop"}', ',')}]`), /damaged/],
  ['arrays in one another', linkWith('['.repeat(100_000)), /damaged/],
  [
    'a message beyond any size',
    linkWith(`[{"kind":"replace","packet":"bob#1","text":"${'x'.repeat(200_000)}"}]`),
    /longer than this page opens/,
  ],
  ['markup', '#v=1&transport=<img src=x onerror=__pwned()>', /transport/],
];

function linkWith(json: string): string {
  return `#v=1&edits=${Buffer.from(json).toString('base64url')}`;
}
