import { expect, it } from 'vitest';
import type { Context, Effect, Happening } from '@/lib/sim/scenario';
import { answerPing } from './answer-ping';

const context: Context = {
  now: 0,
  self: 'server',
  transport: { name: 'TCP', reliable: true },
  dice: { draw: () => '' },
  resolve: (host) => host,
};

const from: Extract<Happening, { kind: 'packet' }> = {
  kind: 'packet',
  packet: 'bob#1',
  text: '\r\n\r\n',
  source: '192.0.2.201:5060',
  destination: '192.0.2.222:5060',
  transport: 'TCP',
};

const pong = { do: 'send', source: from.destination, destination: from.source, text: '\r\n' };

it.each<readonly [Partial<typeof from>, readonly unknown[] | undefined]>([
  [{}, [{ do: 'note' }, pong]],
  [{ transport: 'TLS' }, [{ do: 'note' }, { ...pong, transport: { name: 'TLS', reliable: true } }]],
  [{ transport: 'WS' }, [{ do: 'note' }, { ...pong, transport: { name: 'WS', reliable: true } }]],
  // RFC 5626 §4.4.1: not over UDP.
  [{ transport: 'UDP' }, [{ do: 'note' }]],
  // A pong is no question.
  [{ text: '\r\n' }, [{ do: 'note' }]],
  [{ text: 'OPTIONS sip:a SIP/2.0\r\n\r\n' }, undefined],
  [{ text: '' }, undefined],
])('%j', (packet, expected) => {
  const effects: readonly Effect[] | undefined = answerPing({ ...from, ...packet }, context);
  if (expected === undefined) expect(effects).toBeUndefined();
  else expect(effects).toMatchObject(expected);
});
