import { describe, expect, it } from 'vitest';
import type { Context } from '@/lib/sim/scenario';
import { parse } from '@/lib/sip/parse';
import { incomingRequest, incomingTimer } from './incoming-calls';
import { noIncomingCalls } from './incoming-state';

const context: Context = {
  now: 0,
  self: 'bob',
  transport: { name: 'UDP', reliable: false },
  dice: { draw: () => 'fa5b0' },
  resolve: (host) => host,
};

function request(method: string, lines: readonly string[] = [], toTag = ''): string {
  return [
    `${method} sip:bob@192.0.2.201 SIP/2.0`,
    'Via: SIP/2.0/UDP 192.0.2.222:5060;branch=z9hG4bK1',
    'Max-Forwards: 70',
    'From: <sip:alice@biloxi.example.com>;tag=1',
    `To: <sip:bob@biloxi.example.com>${toTag}`,
    'Call-ID: a',
    `CSeq: 1 ${method}`,
    ...lines,
    'Content-Length: 0',
    '',
    '',
  ].join('\r\n');
}

function receive(text: string, calls = noIncomingCalls, transport = 'UDP') {
  const arrival = {
    kind: 'packet',
    packet: 'server#1',
    text,
    source: '192.0.2.222:5060',
    destination: '192.0.2.201:5060',
    transport,
  } as const;
  const step = incomingRequest(calls, parse(text), arrival, context);
  const sent = step.effects.flatMap((effect) => (effect.do === 'send' ? [effect.text] : []));
  return { calls: step.state, effects: step.effects, sent, first: sent.map((one) => one.split('\r\n')[0]) };
}

describe('a phone answers', () => {
  it.each([
    ['OPTIONS', request('OPTIONS'), ['SIP/2.0 200 OK']],
    ['what it does not know', request('MESSAGE'), ['SIP/2.0 405 Method Not Allowed']],
    ['BYE of no call', request('BYE', [], ';tag=x'), ['SIP/2.0 481 Call/Transaction Does Not Exist']],
    ['CANCEL of no call', request('CANCEL'), ['SIP/2.0 481 Call/Transaction Does Not Exist']],
    [
      'NOTIFY without a subscription',
      request('NOTIFY', ['Event: message-summary']),
      ['SIP/2.0 481 Call/Transaction Does Not Exist'],
    ],
    [
      'INVITE into a call that does not exist',
      request('INVITE', [], ';tag=x'),
      ['SIP/2.0 481 Call/Transaction Does Not Exist'],
    ],
    ['INVITE by ringing', request('INVITE'), ['SIP/2.0 180 Ringing']],
    ['a stray ACK with nothing', request('ACK', [], ';tag=x'), []],
    ['a request without Via with nothing', request('OPTIONS').replace(/Via.*\r\n/, ''), []],
  ])('%s', (_what, text, expected) => {
    expect(receive(text).first).toEqual(expected);
  });

  it('nothing over a transport that it does not listen on', () => {
    const { sent, effects } = receive(request('INVITE'), noIncomingCalls, 'TCP');
    expect(sent).toEqual([]);
    expect(JSON.stringify(effects)).toContain('this phone listens on UDP alone');
  });

  it('names what it can do', () => {
    expect(receive(request('MESSAGE')).sent[0]).toContain('Allow: INVITE, ACK, CANCEL, OPTIONS, BYE\r\n');
  });

  it('an INVITE that comes twice with the same 180, ringing once', () => {
    const first = receive(request('INVITE'));
    const again = receive(request('INVITE'), first.calls);
    expect(again.sent).toEqual(first.sent);
    expect(Object.keys(again.calls.open)).toHaveLength(1);
  });

  it('a CANCEL that comes too late with 200, and the call goes on', () => {
    const rung = receive(request('INVITE'));
    const [key = ''] = Object.keys(rung.calls.open);
    const answered = incomingTimer(rung.calls, `call accept ${key}`, context);
    const late = receive(request('CANCEL'), answered?.state);
    expect(late.first).toEqual(['SIP/2.0 200 OK']);
    expect(late.calls.open[key]?.phase).toBe('accepted');
  });
});

it('leaves timers alone that belong to no call', () => {
  expect(incomingTimer(noIncomingCalls, 'refresh', context)).toBeUndefined();
  expect(incomingTimer(noIncomingCalls, 'E z9hG4bK1 REGISTER', context)).toBeUndefined();
});
