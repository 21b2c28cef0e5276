import { describe, expect, it } from 'vitest';
import type { Message } from '@/lib/sip/message';
import { parse } from '@/lib/sip/parse';
import { processorTime } from '@/test/processor-time';
import { rules } from './index';
import type { Exchange, ExchangeRule } from './rule';

/** Exchanges that grow in one way each; the number is how far. */
const growing: readonly (readonly [what: string, of: (size: number) => readonly string[], size: number])[] = [
  ['requests with one CSeq', (size) => repeated(size, (i) => register({ branch: i })), 150],
  [
    'a REGISTER and its 401, over and over with one CSeq',
    (size) => repeated(size, (i) => [register({ branch: i }), unauthorized(challenge(i), i)]).flat(),
    100,
  ],
  [
    'challenges with one CSeq, and credentials for each',
    (size) => [
      ...repeated(size, (i) => unauthorized(challenge(i))),
      ...repeated(size, (i) => register({ cseq: 2, branch: i, fields: credentials(i) })),
    ],
    100,
  ],
  [
    'a Contact that changes each time',
    (size) =>
      repeated(size, (i) => {
        const contact = `Contact: <sip:bob@192.0.2.4:${1024 + i}>;expires=60`;
        return [register({ cseq: i + 1, branch: i, fields: contact }), ok(contact, i, i + 1)];
      }).flat(),
    100,
  ],
  [
    'a Contact that comes and goes',
    (size) =>
      repeated(size, (i) => {
        const contact = `Contact: <sip:bob@192.0.2.4:${1024 + (i >> 1)}>;expires=${i % 2 ? 0 : 60}`;
        return [register({ cseq: i + 1, branch: i, fields: contact }), ok(contact, i, i + 1)];
      }).flat(),
    100,
  ],
  [
    'many Contacts in one message',
    (size) => {
      const contacts = repeated(size, (i) => `Contact: <sip:bob@192.0.2.4:${1024 + i}>;expires=60`).join(
        CRLF,
      );
      return [register({ fields: contacts }), ok(contacts)];
    },
    150,
  ],
  [
    'many Contacts in one message, which come again',
    (size) => {
      const contacts = repeated(size, (i) => `Contact: <sip:bob@192.0.2.4:${1024 + i}>;expires=60`).join(
        CRLF,
      );
      return [
        register({ fields: contacts }),
        ok(contacts),
        register({ cseq: 2, branch: 1, fields: contacts }),
        ok(contacts, 1, 2),
      ];
    },
    100,
  ],
  [
    'many challenges and many credentials in one message each',
    (size) => [
      register({}),
      unauthorized(repeated(size, challenge).join(CRLF)),
      register({ cseq: 2, branch: 1, fields: repeated(size, credentials).join(CRLF) }),
    ],
    100,
  ],
  ['many Vias', (size) => [register({ fields: repeated(size, (i) => via(i)).join(CRLF) })], 300],
  [
    'calls one after another',
    (size) =>
      repeated(size, (i) => [
        invite('INVITE', i),
        invite('SIP/2.0 486 Busy Here', i),
        invite('ACK', i),
        invite('CANCEL', i),
      ]).flat(),
    50,
  ],
  ['copies of one text', (size) => repeated(size, () => register({})), 500],
  ['unreadable texts', (size) => repeated(size, (i) => `${i} nonsense${CRLF}${CRLF}`), 400],
];

const exchangeRules = rules.filter((rule): rule is ExchangeRule => rule.scope === 'exchange');

describe('four times as much takes not much more than four times as long', () => {
  it.each(growing)(
    '%s',
    (_, of, size) => {
      const [once, more] = [parsed(of(size)), parsed(of(4 * size))];
      timeOf(more);
      const ratios: number[] = [];
      while (ratios.length < TRIES && !ratios.some((ratio) => ratio < LIMIT)) {
        ratios.push(timeOf(more) / Math.max(bestOf(3, once), FLOOR));
      }
      expect(Math.min(...ratios)).toBeLessThan(LIMIT);
    },
    20_000,
  );
});

function parsed(texts: readonly string[]): readonly Message[] {
  return texts.map((text) => parse(text));
}

/** What grows with the square takes sixteen times as long. */
const LIMIT = 8;
/** A machine that is busy with other things may be measured again. */
const TRIES = 12;
/** ms; a shorter time says nothing about growth. */
const FLOOR = 8;

/** What else the machine is doing is not what is measured. */
function bestOf(runs: number, messages: readonly Message[]): number {
  return Math.min(...repeated(runs, () => timeOf(messages)));
}

/**
 * Time of the processor in ms. What a rule says of one message alone takes longer than all rules for exchanges, and
 * would hide how they grow.
 */
function timeOf(messages: readonly Message[]): number {
  const exchange: Exchange = {
    messages: messages.map((message) => ({ message })),
    passwordOf: () => undefined,
  };
  return processorTime(() => {
    for (const rule of exchangeRules) rule.check(exchange);
  });
}

function repeated<T>(size: number, make: (index: number) => T): readonly T[] {
  return Array.from({ length: size }, (_, index) => make(index));
}

const CRLF = '\r\n';

interface Parts {
  readonly cseq?: number;
  readonly branch?: number;
  readonly fields?: string;
}

function register({ cseq = 1, branch = 0, fields }: Parts): string {
  return message('REGISTER sip:biloxi.example.com SIP/2.0', branch, `${cseq} REGISTER`, fields);
}

function unauthorized(fields: string, branch = 0): string {
  return message('SIP/2.0 401 Unauthorized', branch, '1 REGISTER', fields);
}

function ok(fields: string, branch = 0, cseq = 1): string {
  return message('SIP/2.0 200 OK', branch, `${cseq} REGISTER`, fields);
}

function invite(start: string, call: number): string {
  const isResponse = start.startsWith('SIP');
  const line = isResponse ? start : `${start} sip:alice@example.com SIP/2.0`;
  return message(line, call, `${call + 1} ${isResponse ? 'INVITE' : start}`);
}

function message(start: string, branch: number, cseq: string, fields?: string): string {
  return [
    start,
    via(branch),
    'Max-Forwards: 70',
    'From: <sip:bob@biloxi.example.com>;tag=a73kszlfl',
    'To: <sip:bob@biloxi.example.com>;tag=37GkEhwl6',
    'Call-ID: 1j9FpLxk3uxtm8tn@biloxi.example.com',
    `CSeq: ${cseq}`,
    ...(fields === undefined ? [] : [fields]),
    'Content-Length: 0',
    '',
    '',
  ].join(CRLF);
}

function via(branch: number): string {
  return `Via: SIP/2.0/UDP 192.0.2.4;branch=z9hG4bK${branch}`;
}

function challenge(nonce: number): string {
  return `WWW-Authenticate: Digest realm="biloxi", nonce="${nonce}ea9c8e88df84f1cec4341ae6cbe5a359", qop="auth", algorithm=MD5`;
}

function credentials(nonce: number): string {
  return `Authorization: Digest username="bob", realm="biloxi", nonce="${nonce}ea9c8e88df84f1cec4341ae6cbe5a359", uri="sip:biloxi.example.com", qop=auth, nc=00000001, cnonce="6d2c91f0", response="${String(nonce).padStart(32, '0')}"`;
}
