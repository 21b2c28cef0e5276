import { describe, expect, it } from 'vitest';
import { drawMarked, readMarked } from '@/lib/text/marked';
import { applyEdits } from '@/lib/text/text-edit';
import { parse } from './parse';
import { type SyntaxRule, syntaxRules } from './syntax-rules';

/** For each fault, header fields that show it, with the places that are reported; `!` in front: a repair is offered. */
const inHeader: Partial<Record<SyntaxRule, readonly string[]>> = {
  'angle-bracket-closed': [
    '!From: Bob <sip:bob@biloxi.example.com;tag=1\n          ^^^^^^^^^^^^^^^^^^^^^^^^^^^',
    '!From: <sip:bob;tag=2@biloxi.example.com;user=ip; tag=1\n      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^',
    '!Contact: <sip:bob@192.0.2.4;ob;+sip.instance="<urn:uuid:1>"\n         ^^^^^^^^^^^^^^^^^^^^^',
    '!Contact: <sip:bob@192.0.2.4;transport=tcp;expires=60;q=1\n         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^',
    '!Contact: <sip:bob@192.0.2.4, <sip:bob@192.0.2.8>\n         ^^^^^^^^^^^^^^^^^^',
  ],
  'auth-comma-list': [
    '!Authorization: Digest realm="a" nonce="b", opaque=""\n                               ^',
    '!Authorization: Digest realm="a"\n                               ^\n nonce="b", opaque=""',
    '!Authorization: Digest realm="a"; nonce="b"\n                               ^',
    '!Authorization: Digest algorithm=MD5; nonce="b"\n                                   ^',
    '!Authorization: Digest algorithm=MD5;nonce="b"\n                                   ^',
    '!Authorization: Digest algorithm=MD5;qop=auth;nc=00000001\n                                   ^        ^',
    '!Authorization: Digest uri=sip:a;lr;transport=tcp;nonce="b"\n                                                ^',
  ],
  'auth-headers-not-joined': [
    '!WWW-Authenticate: Digest realm="a", qop="auth", Digest realm="b", nonce="c"\n                                                ^^^^^^',
  ],
  'auth-param-form': [
    'Authorization: Digest realm, nonce="b"\n                      ^^^^^',
    'Authorization: Digest realm=, nonce="b"\n                      ^^^^^^',
    'Authorization: Digest realm="a", "b", nonce="c"\n                                 ^^^',
    '!Authorization: Digest realm="a", nonce="c",\n                                          ^',
    '!Authorization: Digest realm="a";\n                               ^',
    '!Authorization: Digest , realm="a"\n                      ^',
    '!Authorization: Digest realm="a",, nonce="c"\n                               ^',
  ],
  'call-id-syntax': [
    'Call-ID: a b@host\n          ^',
    'Call-ID: a@b@c\n            ^',
    'Call-ID: a@\n          ^',
  ],
  'content-length-form': ['Content-Length: none\n                ^^^^', 'l: -1\n   ^^'],
  'cseq-range': ['CSeq: one REGISTER\n      ^^^', 'CSeq: 0x1 REGISTER\n      ^^^'],
  'date-form': [
    '!Date: Sat, 13 Nov 2010 23:29:00 UTC\n                                ^^^',
    '!Date: Sat, 6 Nov 2010 23:29:00\n           ^                  ^',
    '!Date: Sunday,13 Nov 2010 23:29:00 GMT\n      ^^^^^^\n            ^',
    'Date: Sat, 13 November 10 24:00 CET\n              ^^^^^^^^ ^^ ^^^^^ ^^^',
    'Date: Sun, 31 Nov 2010 23:29:00 GMT\n           ^^^^^^^^^^^',
    'Date: 2010-11-13T23:29:00Z\n      ^^^^^^^^^^^^^^^^^^^^',
  ],
  'display-name-quoting': ['!From: Bell, Alexander <sip:a.g.bell@example.com>;tag=43\n      ^^^^^^^^^^^^^^^'],
  'duplicate-parameter': [
    'Contact: <sip:bob@192.0.2.4>;expires=60;Expires=3600\n                                        ^^^^^^^^^^^^',
    '!Contact: <sip:bob@192.0.2.4>;q=1 ; expires=60 ; q=1\n                                                ^^^',
    '!Contact: <sip:bob@192.0.2.4;lr;transport=tcp;lr>\n                                             ^^',
    '!Authorization: Digest realm="a", opaque="", realm="a"\n                                            ^^^^^^^^^',
    'Contact: <sip:bob@192.0.2.4;transport=tcp;Transport=udp>\n                                          ^^^^^^^^^^^^^',
    'Authorization: Digest realm="a", realm="b"\n                                 ^^^^^^^^^',
  ],
  'expires-range': ['Expires: 1h\n         ^^', 'Min-Expires: -1\n             ^^'],
  'header-field-form': [
    '!Max-Forwards 70\n^^^^^^^^^^^^^^^',
    '!Subject: a\n<sip:ss1.atlanta.example.com;lr>\n^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^',
    'Subject: a\n: b\n^^^',
    'Subject: a\nbare junk\n^^^^^^^^^',
    '!Subject: a\nMax Forwards : 70\n^^^^^^^^^^^^^^^^^',
    '!Subject: a,\nbare junk\n^^^^^^^^^',
    '!Authorization: Digest realm="a"\n, opaque=""\n^^^^^^^^^^^',
    '!Via: SIP/2.0/UDP 192.0.2.4\n;branch = z9hG4bK1\n^^^^^^^^^^^^^^^^^^',
  ],
  'header-value-form': [
    'From: ;tag=1\n      ^',
    'Via:\n    ^',
    'CSeq: 1 REGISTER please\n                 ^^^^^^',
    'CSeq: 1\n       ^',
    '!CSeq: REGISTER  1\n      ^^^^^^^^^^^',
    'Contact: <sip:a@b>, , <sip:c@d>\n                    ^',
    'Contact: <sip:a@b> <sip:c@d>\n                   ^^^^^^^^^',
    'Content-Type: sdp\n              ^^^',
    '!Authorization: realm="a"\n               ^',
  ],
  'max-forwards-range': ['Max-Forwards: many\n              ^^^^'],
  'no-nul': [
    '!Subject: lunch\0 at noon\n              ^',
    '!From: "Bob\0\0" <sip:bob@biloxi.example.com>;tag=1\n          ^^',
  ],
  'parameter-form': [
    '!To: <sip:bob@biloxi.example.com>;\n                                ^',
    '!To: <sip:bob@biloxi.example.com>;;tag=1\n                                ^',
    'To: <sip:bob@biloxi.example.com>;tag=\n                                    ^',
    'To: <sip:bob@biloxi.example.com>;tag=a@b\n                                     ^^^',
  ],
  'quoted-string-closed': [
    '!To: "Mr. J. User <sip:j.user@example.com>\n    ^^^^^^^^^^^^',
    '!To: <sip:j.user@example.com>;a="b;c=d\n                               ^^',
    '!Authorization: Digest realm="a, nonce="b"\n                            ^^',
    '!Authorization: Digest realm="a", nonce="b\n                                       ^^',
  ],
  'uri-form': [
    'Contact: bob@192.0.2.4\n         ^^^^^^^^^^^^^',
    'Contact: <sip:>\n          ^^^^',
    'Contact: <>\n          ^',
    'Contact: <sip:bob @192.0.2.4>\n                 ^',
    '!Contact: < sip:bob@192.0.2.4>\n          ^',
    '!Contact: <sip:bob@192.0.2.4; transport=tcp>\n                            ^',
    'From: sip:@biloxi.example.com\n          ^',
    '!From: <sip:bob#1@biloxi.example.com>;tag=1\n              ^',
    '!From: <sip:100%@biloxi.example.com>;tag=1\n              ^',
    'Contact: <sip:bob@192.0.2.456>\n                          ^^^',
    '!Contact: <sip:bob@2001:db8::9>\n                  ^^^^^^^^^^^',
    'Contact: <sip:bob@192.0.2.4:99999>\n                            ^^^^^',
    '!Contact: <sip:bob@192.0.2.4;>\n                           ^',
    'To: <tel:7042>\n         ^^^^',
  ],
  'utf-8': [
    '!Subject: caf\udce9 at noon\n            ^',
    'Subject: caf\udce2\udc82 at noon\n            ^^',
    'From: "Bob \ud83d" <sip:bob@biloxi.example.com>;tag=1\n           ^',
  ],
  'via-form': [
    'Via: SIP/2.0/UDP;branch=z9hG4bK1\n     ^^^^^^^^^^^',
    'Via: UDP 192.0.2.4;branch=z9hG4bK1\n     ^^^^^^^^^^^^^',
    'Via: SIP/2.0/UDP 192.0.2.4 5060;branch=z9hG4bK1\n     ^^^^^^^^^^^^^^^^^^^^^^^^^^',
    'Via: SIP/2.0/UDP 192.0.2.4:;branch=z9hG4bK1\n     ^^^^^^^^^^^^^^^^^^^^^^',
  ],
};

/** Faults of the message as a whole. */
const inMessage: Partial<Record<SyntaxRule, readonly string[]>> = {
  'message-ends-with-empty-line': [
    '!REGISTER sip:example.com SIP/2.0\nMax-Forwards: 70\n                ^',
    '!REGISTER sip:example.com SIP/2.0\n                                ^',
  ],
  'header-field-form': ['REGISTER sip:example.com SIP/2.0\n Max-Forwards: 70\n^^^^^^^^^^^^^^^^^\n\n'],
  'no-byte-order-mark': ['!\ufeffREGISTER sip:example.com SIP/2.0\n^\n\n', '!\ufeffSIP/2.0 200 OK\n^\n\n'],
  'no-nul': ['!SIP/2.0 200 O\0K\n             ^\n\n'],
  'request-line-form': [
    'REGISTER\n^^^^^^^^\n\n',
    'Max-Forwards: 70\n^^^^^^^^^^^^^^^^\n\n',
    '!REGISTER  sip:example.com SIP/2.0\n        ^^\n\n',
    '!REGISTER sip:example.com\tSIP/2.0\n                        ^\n\n',
    '!REGISTER sip:example.com SIP/2.0 please\n                                ^^^^^^^\n\n',
    '!REGISTER sip:example.com SIP/2.0 \n                                ^\n\n',
    '!REGISTER sip:example.com\n                        ^\n\n',
    'REGISTER SIP/2.0\n         ^^^^^^^\n\n',
  ],
  'request-uri-no-brackets': [
    '!REGISTER <sip:example.com> SIP/2.0\n         ^^^^^^^^^^^^^^^^^\n\n',
    'REGISTER sip:example.com; lr SIP/2.0\n         ^^^^^^^^^^^^^^^^^^^\n\n',
  ],
  'sip-version': [
    '!REGISTER sip:example.com sip/2.0\n                         ^^^^^^^\n\n',
    '!SIP/3.0 200 OK\n^^^^^^^\n\n',
  ],
  'status-line-form': [
    'SIP/2.0 OK\n        ^^\n\n',
    'SIP/2.0 2000 OK\n        ^^^^\n\n',
    '!SIP/2.0  486 Busy Here\n       ^^\n\n',
    '!SIP/2.0 200\n           ^\n\n',
  ],
  'utf-8': ['!SIP/2.0 200 Tr\udce8s bien\n              ^\n\n'],
  'uri-form': ['REGISTER example.com SIP/2.0\n         ^^^^^^^^^^^\n\n'],
};

const headerExamples = Object.entries(inHeader).flatMap(([rule, examples]) =>
  examples.map((example): [rule: string, marked: string] => [
    rule,
    example.replace(/^(!?)/, '$1REGISTER sip:example.com SIP/2.0\n').concat('\n\n'),
  ]),
);
const messageExamples = Object.entries(inMessage).flatMap(([rule, examples]) =>
  examples.map((example): [rule: string, marked: string] => [rule, example]),
);

describe('each fault of syntax', () => {
  it('has an example', () => {
    expect([...new Set([...Object.keys(inHeader), ...Object.keys(inMessage)])].toSorted()).toEqual(
      syntaxRules,
    );
  });

  it.each([...headerExamples, ...messageExamples])('%s: %s', (rule, example) => {
    const hasRepair = example.startsWith('!');
    const marked = example.replace(/^!/, '');
    const { text } = readMarked(marked);
    const { problems } = parse(text);
    expect(drawMarked(text, problems)).toBe(marked);
    expect(new Set(problems.map((problem) => problem.rule))).toEqual(new Set([rule]));
    expect(problems.every((problem) => problem.fix !== undefined)).toBe(hasRepair);
  });

  it.each([...headerExamples, ...messageExamples].filter(([, example]) => example.startsWith('!')))(
    '%s is gone after the repair: %s',
    (_, example) => {
      const { text } = readMarked(example.slice(1));
      const edits = parse(text).problems.flatMap((problem) => problem.fix?.edits ?? []);
      expect(parse(applyEdits(text, edits)).problems).toEqual([]);
    },
  );
});
