import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from '@/lib/sip/parse';
import { completionsAt } from './completions-at';

const REQUEST = `REGISTER sips:ss2.biloxi.example.com SIP/2.0
Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashds7
From: Bob <sips:bob@biloxi.example.com>;tag=a73kszlfl
To: Bob <sips:bob@biloxi.example.com>
Call-ID: 1j9FpLxk3uxtm8tn@biloxi.example.com
CSeq: 1 REGISTER

`;

const CHALLENGE = `SIP/2.0 401 Unauthorized
WWW-Authenticate: Digest realm="atlanta.example.com", qop="auth,auth-int",
 nonce="ea9c8e88df84f1cec4341ae6cbe5a359", opaque="5c", algorithm=SHA-256

`;

const others = [parse(crlf(CHALLENGE)), parse(crlf(REQUEST))];

/** Completions at the bar of a text: the labels, and the text after each choice with a bar for the cursor. */
function complete(marked: string) {
  const text = crlf(marked);
  const at = text.indexOf('|');
  const without = text.slice(0, at) + text.slice(at + 1);
  const found = completionsAt(parse(without), at, others);
  const options = found?.options ?? [];
  function after(label: string): string {
    const option = options.find((one) => one.label === label);
    if (found === undefined || option === undefined) throw new Error(`${label} is not offered at ${marked}`);
    const insert = option.insert ?? label;
    const caret = option.caret ?? insert.length;
    const written = `${insert.slice(0, caret)}|${insert.slice(caret)}`;
    return (without.slice(0, found.from) + written + without.slice(found.to)).replaceAll('\r\n', '\n');
  }
  return { found, labels: options.map(({ label }) => label), options, after };
}

function crlf(text: string): string {
  return text.replaceAll('\n', '\r\n');
}

/** A header field in a request for bob@biloxi.example.com. */
function inRequest(field: string): string {
  return `REGISTER sips:ss2.biloxi.example.com SIP/2.0\nTo: <sips:bob@biloxi.example.com>\n${field}\nMax-Forwards: 70\n\n`;
}

/** The bar in a header field, what is offered first, and what the field becomes when the first is chosen. */
const FIELDS: readonly (readonly [field: string, labels: readonly string[], after: string])[] = [
  ['|', ['CSeq', 'Max-Forwards', 'Via'], 'CSeq: |'],
  ['Vi|', ['Via', 'Service-Route'], 'Via: |'],
  ['v|', ['Via', 'v'], 'Via: |'],
  ['k|', ['Supported', 'k'], 'Supported: |'],
  ['auth|', ['Authorization', 'Authentication-Info'], 'Authorization: |'],
  ['Vi|A: SIP/2.0/UDP a', ['Via', 'Service-Route'], 'Via|: SIP/2.0/UDP a'],
  ['Via: |', ['SIP/2.0/UDP', 'SIP/2.0/TCP'], 'Via: SIP/2.0/UDP |'],
  ['Via: SIP/2.0/|', ['UDP', 'TCP', 'TLS', 'WS', 'WSS', 'SCTP'], 'Via: SIP/2.0/UDP|'],
  ['Via: SIP/2.0/T|LS a', ['TCP', 'TLS'], 'Via: SIP/2.0/TCP| a'],
  [
    'Via: SIP/2.0/UDP |',
    ['client.biloxi.example.com:5061'],
    'Via: SIP/2.0/UDP client.biloxi.example.com:5061|',
  ],
  ['Via: SIP/2.0/UDP a;|', ['branch', 'received', 'rport'], 'Via: SIP/2.0/UDP a;branch=|'],
  ['Via: SIP/2.0/UDP a;branch=z;|', ['received', 'rport'], 'Via: SIP/2.0/UDP a;branch=z;received=|'],
  ['Via: SIP/2.0/UDP a;rp|;branch=z', ['rport'], 'Via: SIP/2.0/UDP a;rport|;branch=z'],
  [
    'Via: SIP/2.0/UDP a;rport, SIP/2.0/UDP b;rp|',
    ['rport'],
    'Via: SIP/2.0/UDP a;rport, SIP/2.0/UDP b;rport|',
  ],
  ['Via: SIP/2.0/UDP a;branch=|', ['z9hG4bKnashds7', 'z9hG4bK'], 'Via: SIP/2.0/UDP a;branch=z9hG4bKnashds7|'],
  ['CSeq: |', ['2', '1'], 'CSeq: 2|'],
  ['CSeq: 2 |', ['REGISTER', 'INVITE'], 'CSeq: 2 REGISTER|'],
  ['CSeq: 2 OPT|', ['OPTIONS'], 'CSeq: 2 OPTIONS|'],
  [
    'From: |',
    ['Bob <sips:bob@biloxi.example.com>;tag=a73kszlfl'],
    'From: Bob <sips:bob@biloxi.example.com>;tag=a73kszlfl|',
  ],
  ['From: <|>', ['sips:bob@biloxi.example.com'], 'From: <sips:bob@biloxi.example.com|>'],
  ['From: Bob <sips:bob@biloxi.example.com>;|', ['tag'], 'From: Bob <sips:bob@biloxi.example.com>;tag=|'],
  ['From: <sip:b@a>;tag=|', ['a73kszlfl'], 'From: <sip:b@a>;tag=a73kszlfl|'],
  ['Call-ID: |', ['1j9FpLxk3uxtm8tn@biloxi.example.com'], 'Call-ID: 1j9FpLxk3uxtm8tn@biloxi.example.com|'],
  ['Contact: |', ['*'], 'Contact: *|'],
  ['Contact: <sip:b@c;|>', ['transport', 'lr', 'ob', 'gr', 'maddr'], 'Contact: <sip:b@c;transport=|>'],
  ['Contact: <sip:b@c;lr;o|>', ['ob'], 'Contact: <sip:b@c;lr;ob|>'],
  [
    'Contact: <sip:b@c;transport=|>',
    ['udp', 'tcp', 'tls', 'sctp', 'ws'],
    'Contact: <sip:b@c;transport=udp|>',
  ],
  ['Contact: <sip:b@c>;|', ['expires', 'q', '+sip.instance', 'reg-id'], 'Contact: <sip:b@c>;expires=|'],
  ['Contact: <sip:b@c>;+s|', ['+sip.instance'], 'Contact: <sip:b@c>;+sip.instance="|"'],
  ['Contact: <sip:b@c>;expires=|', ['3600', '600'], 'Contact: <sip:b@c>;expires=3600|'],
  ['Authorization: |', ['Digest'], 'Authorization: Digest|'],
  [
    'Authorization: Digest |',
    ['username', 'realm', 'nonce', 'uri', 'response'],
    'Authorization: Digest username="|"',
  ],
  [
    'Authorization: Digest username="bob", re|',
    ['realm', 'response'],
    'Authorization: Digest username="bob", realm="|"',
  ],
  [
    'Authorization: Digest username="bob",\n no|',
    ['nonce', 'cnonce'],
    'Authorization: Digest username="bob",\n nonce="|"',
  ],
  ['Authorization: Digest username="|"', ['bob'], 'Authorization: Digest username="bob|"'],
  [
    'Authorization: Digest nonce="|"',
    ['ea9c8e88df84f1cec4341ae6cbe5a359'],
    'Authorization: Digest nonce="ea9c8e88df84f1cec4341ae6cbe5a359|"',
  ],
  [
    'Authorization: Digest realm=|',
    ['atlanta.example.com'],
    'Authorization: Digest realm="atlanta.example.com"|',
  ],
  ['Authorization: Digest opaque="|', ['5c'], 'Authorization: Digest opaque="5c"|'],
  [
    'Authorization: Digest uri="|", nc=1',
    ['sips:ss2.biloxi.example.com'],
    'Authorization: Digest uri="sips:ss2.biloxi.example.com|", nc=1',
  ],
  [
    'Authorization: Digest algorithm=|',
    ['SHA-256', 'SHA-512-256', 'MD5'],
    'Authorization: Digest algorithm=SHA-256|',
  ],
  ['Authorization: Digest qop=|', ['auth', 'auth-int'], 'Authorization: Digest qop=auth|'],
  ['Authorization: Digest nc|', ['nc'], 'Authorization: Digest nc=|'],
  [
    'WWW-Authenticate: Digest |',
    ['realm', 'domain', 'nonce', 'opaque', 'stale'],
    'WWW-Authenticate: Digest realm="|"',
  ],
  [
    'WWW-Authenticate: Digest qop="auth,|"',
    ['auth', 'auth-int'],
    'WWW-Authenticate: Digest qop="auth,auth|"',
  ],
  ['Supported: |', ['path', 'outbound', 'gruu'], 'Supported: path|'],
  ['Supported: path, g|', ['gruu'], 'Supported: path, gruu|'],
  ['Require: |', ['path', 'outbound', 'gruu'], 'Require: path|'],
  ['Allow: INVITE, |', ['REGISTER', 'INVITE'], 'Allow: INVITE, REGISTER|'],
  ['Expires: |', ['3600', '600', '7200', '0'], 'Expires: 3600|'],
  ['Content-Type: app|', ['application/sdp', 'application/pidf+xml'], 'Content-Type: application/sdp|'],
];

describe('completionsAt', () => {
  it.each(FIELDS)('%j', (field, labels, after) => {
    const { labels: all, after: chosen } = complete(inRequest(field));
    expect(all.slice(0, labels.length)).toEqual(labels);
    expect(chosen(labels[0] ?? '')).toBe(inRequest(after));
  });

  it.each([
    ['|', 'REGISTER', 'REGISTER |'],
    ['REG|', 'REGISTER', 'REGISTER |'],
    ['SI|', 'SIP/2.0', 'SIP/2.0 |'],
    ['SIP/2.0 4|', '401 Unauthorized', 'SIP/2.0 401 Unauthorized|'],
    ['SIP/2.0 401 Un|', '401 Unauthorized', 'SIP/2.0 401 Unauthorized|'],
    ['INV| sip:a SIP/2.0', 'INVITE', 'INVITE| sip:a SIP/2.0'],
    ['REGISTER |', 'sips:biloxi.example.com', 'REGISTER sips:biloxi.example.com|'],
    ['REGISTER sip:a;tr| SIP/2.0', 'transport', 'REGISTER sip:a;transport=| SIP/2.0'],
    ['REGISTER sip:a |', 'SIP/2.0', 'REGISTER sip:a SIP/2.0|'],
  ])('in the first line %j', (line, label, after) => {
    expect(complete(line).after(label)).toBe(after);
  });

  it.each([
    ['the next of its call', 'REGISTER', 'Call-ID: here', '8'],
    ['the first of another call', 'REGISTER', 'Call-ID: nowhere', '1'],
    ['the first of the other side', 'REGISTER', 'From: <sip:b@c>;tag=b\nCall-ID: here', '1'],
    ['that of its INVITE in an ACK', 'ACK', 'Call-ID: here', '6'],
    ['that of its INVITE in a CANCEL', 'CANCEL', 'Call-ID: here', '6'],
  ])('counts requests: %s', (_, method, fields, expected) => {
    const call = ['4 INVITE', '6 INVITE', '7 BYE'].map((count) =>
      parse(`INVITE sip:a SIP/2.0\r\nFrom: <sip:a@c>;tag=a\r\nCall-ID: here\r\nCSeq: ${count}\r\n\r\n`),
    );
    const text = crlf(`${method} sip:a SIP/2.0\n${fields}\nCSeq: \n\n`);
    const found = completionsAt(parse(text), text.indexOf('CSeq: ') + 6, call);
    expect(found?.options[0]?.label).toBe(expected);
  });

  it.each([
    ['the same nonce', 'a', '00000010'],
    ['another nonce', 'b', '00000001'],
    ['none', '', '00000001'],
  ])('counts uses of %s', (_, nonce, expected) => {
    const used = parse(
      `REGISTER sip:a SIP/2.0\r\nAuthorization: Digest nonce="a", nc=0000000f\r\nAuthorization: Digest nonce="c", nc=000000ff\r\n\r\n`,
    );
    const text = crlf(inRequest(`Authorization: Digest nonce="${nonce}", nc=`));
    const found = completionsAt(parse(text), text.indexOf('nc=') + 3, [used]);
    expect(found?.options[0]?.label).toBe(expected);
  });

  it('counts however many uses there are', () => {
    const credentials = 'Authorization: Digest nonce="a", nc=00000001\r\n'.repeat(150_000);
    const used = parse(`REGISTER sip:a SIP/2.0\r\n${credentials}\r\n`);
    const text = crlf(inRequest('Authorization: Digest nonce="a", nc='));
    const found = completionsAt(parse(text), text.indexOf('nc=') + 3, [used]);
    expect(found?.options[0]?.label).toBe('00000002');
  });

  it('copies whole values into a response', () => {
    const { after } = complete('SIP/2.0 200 OK\nVia: |\n\n');
    const via = 'SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashds7';
    expect(after(via)).toBe(`SIP/2.0 200 OK\nVia: ${via}|\n\n`);
    expect(complete('SIP/2.0 200 OK\nCSeq: |\n\n').labels.slice(0, 2)).toEqual(['1 REGISTER', '1']);
  });

  it('says what each is, or where it stands', () => {
    expect(complete(inRequest('Via: SIP/2.0/UDP a;br|')).options).toEqual([
      {
        label: 'branch',
        insert: 'branch=',
        kind: 'parameter',
        detail: 'The name of the transaction on this hop.',
      },
    ]);
    expect(complete(inRequest('Authorization: Digest realm="|"')).options).toEqual([
      {
        label: 'atlanta.example.com',
        kind: 'known',
        detail: 'In the 401 Unauthorized: realm of the challenge',
      },
    ]);
  });

  it('offers all others where what is written is finished', () => {
    const { found, labels } = complete(inRequest('Via: SIP/2.0/UDP| a'));
    expect(found?.isFinished).toBe(true);
    expect(labels).toContain('TLS');
  });

  it.each([
    inRequest('Subject: some|thing'),
    inRequest('X-Unknown: |'),
    inRequest('Contact: <sip:b@c>|'),
    `${inRequest('Content-Length: 9')}some |body`,
    inRequest('Content-Length: 0').concat('|'),
  ])('has nothing to offer in %j', (text) => {
    expect(complete(text).found).toBeUndefined();
  });

  it('takes any text and any offset', () => {
    const units = fc.string({
      unit: fc.constantFrom(
        'Via',
        'v',
        ':',
        ' ',
        ';',
        '=',
        '"',
        '<',
        'sip:',
        'a',
        ',',
        '\r\n',
        'SIP/2.0',
        'Contact',
      ),
      maxLength: 30,
    });
    fc.assert(
      fc.property(units, fc.nat(), (text, at) => {
        const offset = at % (text.length + 1);
        const found = completionsAt(parse(text), offset, others);
        if (found === undefined) return;
        expect(found.from).toBeGreaterThanOrEqual(0);
        expect(found.from).toBeLessThanOrEqual(offset);
        expect(found.to).toBeGreaterThanOrEqual(offset);
        expect(found.to).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
