import { describe, expect, it } from 'vitest';
import { parse } from './parse';
import { pieces, pieceValue } from './pieces';

const message = parse(
  [
    'REGISTER sip:biloxi.example.com SIP/2.0',
    'Via: SIP/2.0/UDP 192.0.2.4;branch = z9hG4bK1;rport',
    'From: "Bob" <sip:bob@biloxi.example.com>;tag=1',
    'Authorization: Digest realm="a \\"b\\"", qop=auth',
    'Subject: one',
    '  two',
    '',
    'body',
  ].join('\r\n'),
);
const all = pieces(message);

describe('pieceValue', () => {
  it.each([
    ['Request-Line.method', 'REGISTER'],
    ['Via.sent-by', '192.0.2.4'],
    ['Via;branch', 'z9hG4bK1'],
    ['Via;rport', ''],
    ['From.display-name', '"Bob"'],
    ['From;tag', '1'],
    ['Authorization.scheme', 'Digest'],
    ['Authorization.realm', 'a "b"'],
    ['Authorization.qop', 'auth'],
    ['Subject.value', 'one two'],
    ['body', 'body'],
  ])('of %s is %j', (path, value) => {
    const found = all.filter((piece) => piece.path === path);
    expect(found.map((piece) => pieceValue(message, piece))).toEqual([value]);
  });
});
