import { describe, expect, it } from 'vitest';
import { splitMessages } from '@/lib/sip/framing/split-messages';
import { parse } from '@/lib/sip/parse';
import { slice } from '@/lib/text/span';
import { inTurn } from '../examples/in-turn';
import { REFRESH, REFRESHED } from '../examples/refresh';
import { F1, F2, F3, F4, OK } from '../examples/registration';
import { seen } from '../examples/seen';
import { registersIn } from './registers';

const proxied = F1.replace('Via:', 'Via: SIP/2.0/TLS p.biloxi.example.com;branch=z9hG4bKp1\nVia:');
const elsewhere = F1.replace('sips:bob@client.biloxi.example.com', 'sips:bob@198.51.100.7');
const otherBranch = F1.replace('z9hG4bKnashds7', 'z9hG4bKnashd92');
const answerBehindProxy = OK.replace('Via:', 'Via: SIP/2.0/TLS p.biloxi.example.com;branch=z9hG4bKp1\nVia:');
const otherNonce = F2.replace('ea9c8e88', 'ffffffff');

describe('the REGISTER requests of an exchange', () => {
  it.each([
    ['a registration', [F1, F2, F3, F4], ['0: CSeq 1, 401@1', '2: CSeq 2, 200@3']],
    ['retransmissions', [F1, F1, F2, F1, F2], ['0: CSeq 1, 401@2']],
    ['copies behind a proxy', [F1, proxied, answerBehindProxy, OK], ['0: CSeq 1, 200@2']],
    ['a Contact changed on the way', [F1, elsewhere, OK], ['0: CSeq 1, 200@2']],
    ['another Contact after the answer', [F1, OK, elsewhere], ['0: CSeq 1, 200@1', '2: CSeq 1']],
    ['two answers of one server', [F1, F2, F1, otherNonce], ['0: CSeq 1, 401@1 401@3']],
    ['a request with the same number', [F1, OK, otherBranch], ['0: CSeq 1, 200@1', '2: CSeq 1']],
    ['another branch, which may be that of a hop', [F1, otherBranch, OK], ['0: CSeq 1, 200@2']],
    ['a refresh', [F1, OK, REFRESH, REFRESHED], ['0: CSeq 1, 200@1', '2: CSeq 2, 200@3']],
    ['a response alone', [OK], []],
    ['no Call-ID', [F1.replace(/Call-ID.*\n/, '')], []],
  ])('%s', (_, messages, expected) => {
    expect(summary(inTurn(...messages))).toEqual(expected);
  });

  it('are two from one place with two branches, whatever their number', () => {
    const way = '192.0.2.201:5061 -> 192.0.2.1:5061';
    expect(summary(inTurn(seen(way, F1), seen(way, otherBranch)))).toEqual(['0: CSeq 1', '1: CSeq 1']);
  });

  it('are one if a server in between gives it a Via of its own, even if it answers before', () => {
    const [near, far] = ['192.0.2.201:5061 -> 192.0.2.1:5061', '192.0.2.1:5062 -> 192.0.2.9:5061'];
    expect(summary(inTurn(seen(near, F1), OK, seen(far, otherBranch)))).toEqual(['0: CSeq 1, 200@1']);
  });

  it('remember when they were seen last', () => {
    const [only] = registersIn(exchangeOf(inTurn(seen('at 0 ms', F1), seen('at 500 ms', F1), F1)));
    expect([only?.seen.at, only?.lastSentAt]).toEqual([0, 500]);
  });
});

function exchangeOf(text: string) {
  const messages = splitMessages(text.replaceAll('\n', '\r\n')).map(({ way, ...span }) => ({
    ...way,
    message: parse(slice(text.replaceAll('\n', '\r\n'), span)),
  }));
  return { messages, passwordOf: () => undefined };
}

function summary(text: string): readonly string[] {
  return registersIn(exchangeOf(text)).map(({ at, cseq, finals }) =>
    [
      `${at}: CSeq ${cseq}`,
      ...(finals.length > 0 ? [finals.map((one) => `${one.status}@${one.at}`).join(' ')] : []),
    ].join(', '),
  );
}
