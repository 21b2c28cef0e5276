import { expect, it } from 'vitest';
import { rollDice } from '@/lib/sim/dice';
import { register } from '@/test/scripted-client';
import { strict } from './profiles/strict';
import { handleRegistrar } from './registrar';
import { newRegistrar } from './registrar-state';

/** What a registrar answers to a text that comes over a transport: the first line, or why it says nothing. */
function answerTo(text: string, transport: string): string {
  const registrar = newRegistrar({
    domains: ['biloxi.example.com'],
    realm: 'biloxi',
    passwords: {},
    owners: { 'sip:bob@biloxi.example.com': ['bob'] },
    policy: strict,
  });
  const packet = { kind: 'packet', packet: 'bob#1', text, transport } as const;
  const { effects } = handleRegistrar(
    registrar,
    { ...packet, source: '192.0.2.201:5060', destination: '192.0.2.222:5060' },
    {
      now: 0,
      self: 'registrar',
      transport: { name: transport, reliable: transport !== 'UDP' },
      dice: rollDice(1, 'registrar', {}, {}),
      resolve: (host) => host,
    },
  );
  const sent = effects.flatMap((effect) => (effect.do === 'send' ? [effect.text.split('\r\n')[0]] : []));
  return sent[0] ?? effects.map((effect) => (effect.do === 'note' ? effect.note.spec : '')).join();
}

const whole = register({ cseq: 1, auth: false });
const unmeasured = whole.replace('Content-Length: 0\r\n', '');
const short = whole.replace('Content-Length: 0', 'Content-Length: 10');
const challenge = 'SIP/2.0 401 Unauthorized';
const noLength = 'SIP/2.0 400 Bad Request: Content-Length is missing';
const cutOff = 'SIP/2.0 400 Bad Request: the body is shorter than Content-Length';

// Only in a stream of bytes does Content-Length say where a message ends (RFC 3261 §18.3, RFC 7118 §5).
it.each<[transport: string, unmeasured: string, short: string]>([
  ['UDP', challenge, cutOff],
  ['WS', challenge, cutOff],
  ['WSS', challenge, cutOff],
  ['TCP', noLength, 'RFC 3261 §18.3'],
  ['TLS', noLength, 'RFC 3261 §18.3'],
])(
  'over %s a missing Content-Length and a missing part of the body are dealt with',
  (transport, ...expected) => {
    expect([answerTo(unmeasured, transport), answerTo(short, transport)]).toEqual(expected);
  },
);
