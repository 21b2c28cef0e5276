import { describe, expect, it } from 'vitest';
import { rollDice } from '@/lib/sim/dice';
import type { Context, Effect, Happening } from '@/lib/sim/scenario';
import { handleScripted } from './scripted';
import { newScripted, type Scripted, type ScriptLine } from './scripted-state';

const bob = '192.0.2.201:5060';
const self = '192.0.2.9:5060';
const registrar = '192.0.2.222:5060';

/** Handles happenings one after another, at these times; a happening may be made of what was sent before. */
function play(
  lines: readonly ScriptLine[],
  happenings: readonly (Happening | ((sent: readonly Sent[]) => Happening))[],
  times: readonly number[] = [],
) {
  let node: Scripted = newScripted({ address: self, lines });
  let draws = {};
  const effects: Effect[] = [];
  for (const [i, next] of happenings.entries()) {
    const dice = rollDice(1, 'proxy', { nonce: ['n1', 'n2'], tag: ['t1', 't2'] }, draws);
    const transport = { name: 'UDP', reliable: false };
    const context: Context = { now: times[i] ?? 0, self: 'proxy', transport, dice, resolve: (host) => host };
    const happening = typeof next === 'function' ? next(sentOf(effects)) : next;
    const step = handleScripted(node, happening, context);
    node = step.state;
    effects.push(...step.effects);
    draws = dice.draws();
  }
  return { node, effects, sent: sentOf(effects) };
}

type Sent = Extract<Effect, { do: 'send' }>;

function sentOf(effects: readonly Effect[]): readonly Sent[] {
  return effects.filter((effect) => effect.do === 'send');
}

function register(...fields: readonly string[]): string {
  const lines = [
    'REGISTER sip:biloxi.example.com SIP/2.0',
    'Via: SIP/2.0/UDP 192.0.2.201:5060;branch=z9hG4bK1',
    'Max-Forwards: 70',
    'From: <sip:bob@biloxi.example.com>;tag=a',
    'To: <sip:bob@biloxi.example.com>',
    'Call-ID: 1',
    'CSeq: 1 REGISTER',
    ...fields,
    'Content-Length: 0',
  ];
  return `${lines.join('\r\n')}\r\n\r\n`;
}

function packet(text: string, source = bob, destination = self): Happening {
  return { kind: 'packet', packet: 'bob#1', text, source, destination, transport: 'UDP' };
}

const start: Happening = { kind: 'command', name: 'start' };

describe('a scripted node by itself', () => {
  const lines: readonly ScriptLine[] = [
    { on: 'start', acts: [{ do: 'send', to: registrar, text: 'one {nonce}' }] },
    { on: 2000, acts: [{ do: 'send', to: registrar, text: 'two {new nonce}', from: bob }] },
  ];

  it('sends at the start, and sets timers for the rest', () => {
    expect(play(lines, [start]).effects).toEqual([
      { do: 'send', source: self, destination: registrar, text: 'one {nonce}' },
      { do: 'set-timer', timer: 'line 1', after: 2000, label: 'Script' },
    ]);
  });

  it('sends at its time, from whatever address', () => {
    expect(play(lines, [start, { kind: 'timer', timer: 'line 1' }]).sent.at(-1)).toEqual({
      do: 'send',
      source: bob,
      destination: registrar,
      text: 'two n1',
    });
  });

  it('does nothing at other commands and timers', () => {
    const others: readonly Happening[] = [
      { kind: 'command', name: 'stop' },
      { kind: 'timer', timer: 'line 9' },
      { kind: 'timer', timer: 'constructor' },
    ];
    expect(play(lines, others).effects).toEqual([]);
  });
});

describe('a scripted node that gets packets', () => {
  it('takes the first line that fits, as often as that one lasts', () => {
    const lines: readonly ScriptLine[] = [
      { on: 'packet', times: 1, acts: [] },
      { on: 'packet', if: { has: 'Expires' }, acts: [{ do: 'answer', status: 423, reason: 'Brief' }] },
      { on: 'packet', if: { method: 'REGISTER' }, acts: [{ do: 'answer', status: 200, reason: 'OK' }] },
      {
        on: 'packet',
        if: { status: 200, source: '192.0.2.' },
        acts: [{ do: 'send', to: '{source}', text: '!' }],
      },
    ];
    const short = packet(register('Expires: 1'));
    const ok = packet('SIP/2.0 200 OK\r\n\r\n');
    const { sent, effects } = play(lines, [
      short,
      short,
      packet(register()),
      ok,
      packet('OPTIONS x SIP/2.0\r\n\r\n'),
    ]);
    expect(sent.map(({ text }) => text.split('\r\n')[0])).toEqual([
      'SIP/2.0 423 Brief',
      'SIP/2.0 200 OK',
      '!',
    ]);
    expect(effects.at(-1)).toMatchObject({ do: 'note', note: { text: expect.stringContaining('nothing') } });
  });

  it('answers as a server does, with a fresh nonce for each', () => {
    const challenge = ['WWW-Authenticate', 'Digest realm="x", nonce="{new nonce}", stale=TRUE'] as const;
    const lines: readonly ScriptLine[] = [
      { on: 'packet', acts: [{ do: 'answer', status: 401, reason: 'Unauthorized', fields: [challenge] }] },
    ];
    const { sent } = play(lines, [packet(register()), packet(register())]);
    expect(sent.map(({ destination }) => destination)).toEqual([bob, bob]);
    expect(sent[0]?.text).toContain(
      'To: <sip:bob@biloxi.example.com>;tag=t1\r\nCall-ID: 1\r\nCSeq: 1 REGISTER',
    );
    expect(sent.map(({ text }) => /nonce="(.*?)"/.exec(text)?.[1])).toEqual(['n1', 'n2']);
  });

  it('uses what it heard: a challenge, and credentials that it replays', () => {
    const lines: readonly ScriptLine[] = [
      {
        on: 'packet',
        if: { status: 401 },
        acts: [{ do: 'send', to: registrar, text: '{nonce} {realm} {to-tag}' }],
      },
      { on: 'packet', acts: [] },
      {
        on: 500,
        acts: [{ do: 'send', to: '{source}', text: '{authorization} {method} {branch} {unheard}' }],
      },
    ];
    const asked =
      'SIP/2.0 401 No\r\nTo: <sip:bob@x>;tag=z\r\nWWW-Authenticate: Digest realm="r", nonce="n"\r\n\r\n';
    const { sent } = play(lines, [
      packet(asked, registrar),
      packet(register('Authorization: Digest username="bob"')),
      { kind: 'timer', timer: 'line 2' },
    ]);
    expect(sent.map(({ text }) => text)).toEqual([
      'n r z',
      'Digest username="bob" REGISTER z9hG4bK1 {unheard}',
    ]);
    expect(sent.at(-1)?.destination).toBe(bob);
  });

  it('does later what is to be done later, and tells at once', () => {
    const note = { text: 'The server thinks.', spec: 'RFC 4320 §4.2' };
    const lines: readonly ScriptLine[] = [
      { on: 'packet', after: 40_000, note, acts: [{ do: 'answer', status: 200, reason: 'OK' }] },
    ];
    const first = play(lines, [packet(register())]);
    expect(first.effects).toEqual([
      { do: 'note', note: { step: 'script', verdict: 'info', ...note } },
      { do: 'set-timer', timer: 'late bob#1', after: 40_000, label: 'Script' },
    ]);
    const second = play(lines, [packet(register()), { kind: 'timer', timer: 'late bob#1' }]);
    expect(second.sent).toHaveLength(1);
    expect(second.node.later).toEqual({});
  });

  it('closes the connection', () => {
    const { effects } = play([{ on: 'packet', acts: [{ do: 'close' }] }], [packet(register())]);
    expect(effects).toEqual([{ do: 'close', source: self, destination: bob }]);
  });
});

it('counts anew what a line takes when its time is over', () => {
  const lines: readonly ScriptLine[] = [
    { on: 'packet', times: 2, every: 1000, acts: [{ do: 'answer', status: 200, reason: 'OK' }] },
    { on: 'packet', acts: [{ do: 'answer', status: 503, reason: 'Service Unavailable' }] },
  ];
  const times = [500, 900, 1499, 1500, 1600, 1700];
  const { sent } = play(
    lines,
    times.map(() => packet(register())),
    times,
  );
  expect(sent.map(({ text }) => text.slice(8, 11))).toEqual(['200', '200', '503', '200', '200', '503']);
});

it('tells packets for one of its addresses from those for another', () => {
  const forOther: ScriptLine = { on: 'packet', if: { destination: '198.51.100.' }, acts: [{ do: 'close' }] };
  const other = { ...packet(register()), destination: '198.51.100.9:5060' };
  expect(
    play([forOther], [packet(register()), other]).effects.filter(({ do: what }) => what === 'close'),
  ).toEqual([{ do: 'close', source: other.destination, destination: bob }]);
});

describe('a scripted proxy', () => {
  const lines: readonly ScriptLine[] = [
    {
      on: 'packet',
      acts: [{ do: 'relay', to: registrar, fields: [['Path', '<sip:192.0.2.9;lr>']], without: ['Expires'] }],
    },
  ];

  it('passes a request on with its Via on top, the same each time', () => {
    const [first, again] = play(lines, [packet(register('Expires: 9')), packet(register('Expires: 9'))]).sent;
    expect(first).toMatchObject({ source: self, destination: registrar });
    expect(again?.text).toBe(first?.text);
    expect(first?.text.split('\r\n').slice(1, 5)).toEqual([
      'Via: SIP/2.0/UDP 192.0.2.9:5060;branch=z9hG4bK1.proxy',
      'Via: SIP/2.0/UDP 192.0.2.201:5060;branch=z9hG4bK1',
      'Path: <sip:192.0.2.9;lr>',
      'Max-Forwards: 69',
    ]);
    expect(first?.text).not.toContain('Expires');
  });

  it('passes the response back the way that the request came', () => {
    const answerTo = (sent: readonly Sent[]): Happening => {
      const vias = (sent[0]?.text.split('\r\n') ?? []).filter((line) => line.startsWith('Via'));
      return packet(['SIP/2.0 200 OK', ...vias, '', ''].join('\r\n'), registrar);
    };
    const { sent } = play(lines, [packet(register()), answerTo]);
    expect(sent.at(-1)).toEqual({
      do: 'send',
      source: self,
      destination: bob,
      text: 'SIP/2.0 200 OK\r\nVia: SIP/2.0/UDP 192.0.2.201:5060;branch=z9hG4bK1\r\n\r\n',
    });
  });

  it('takes itself off the route, and nobody else (RFC 3261 §16.4)', () => {
    const through = (...routes: readonly string[]) => packet(register(`Route: ${routes.join(', ')}`));
    const [first, other] = ['<sip:192.0.2.9;lr>', '<sip:192.0.2.8;lr>'];
    const { sent } = play(lines, [through(first, other), through(other, first), through(first)]);
    expect(sent.map(({ text }) => /^Route: .*/m.exec(text)?.[0])).toEqual([
      `Route: ${other}`,
      `Route: ${other}, ${first}`,
      undefined,
    ]);
  });

  it('answers a ping over a connection', () => {
    const ping = (transport: string) => ({ ...packet('\r\n\r\n'), transport });
    const { sent } = play(lines, [ping('UDP'), ping('TCP')]);
    expect(sent).toMatchObject([
      { source: self, destination: bob, text: '\r\n', transport: { name: 'TCP' } },
    ]);
  });

  it('holds a request until it is to be released', () => {
    const waiting: readonly ScriptLine[] = [
      { on: 'packet', if: { method: 'INVITE' }, acts: [{ do: 'hold' }] },
      { on: 'packet', acts: [{ do: 'release', to: registrar }] },
    ];
    const invite = packet(register().replaceAll('REGISTER', 'INVITE'));
    expect(play(waiting, [invite]).sent).toEqual([]);
    const { sent, node } = play(waiting, [invite, packet(register()), packet(register())]);
    expect(sent.map(({ destination, text }) => [destination, text.split(' ')[0]])).toEqual([
      [registrar, 'INVITE'],
    ]);
    expect(node.held).toEqual([]);
  });

  it('puts fields into a response that it passes back', () => {
    const marking: readonly ScriptLine[] = [
      { on: 'packet', acts: [{ do: 'relay', to: registrar, responseFields: [['Feature-Caps', '*']] }] },
    ];
    const answered = (sent: readonly Sent[]) =>
      packet(sent.at(-1)?.text.replace(/^.*/, 'SIP/2.0 200 OK') ?? '', registrar);
    const { sent } = play(marking, [packet(register()), answered]);
    expect(sent.at(-1)?.text).toContain('\r\nFeature-Caps: *\r\n');
  });

  it('leaves a response to somebody else alone', () => {
    const strange = packet('SIP/2.0 200 OK\r\nVia: SIP/2.0/UDP 192.0.2.9;branch=toString\r\n\r\n', registrar);
    expect(play(lines, [strange]).effects).toEqual([]);
  });
});

it('a node on the path passes packets on as they are, but for what it changes', () => {
  const lines: readonly ScriptLine[] = [
    {
      on: 'packet',
      if: { has: 'Authorization' },
      acts: [{ do: 'forward', instead: { Contact: '<sip:mallory@198.51.100.66>' } }],
    },
    { on: 'packet', acts: [{ do: 'forward' }] },
  ];
  const honest = register('Contact: <sip:bob@192.0.2.201>');
  const proved = register('Contact: <sip:bob@192.0.2.201>', 'Authorization: Digest username="bob"');
  const { sent } = play(lines, [packet(honest, bob, registrar), packet(proved, bob, registrar)]);
  expect(sent).toEqual([
    { do: 'send', source: bob, destination: registrar, text: honest },
    {
      do: 'send',
      source: bob,
      destination: registrar,
      text: proved.replace('<sip:bob@192.0.2.201>', '<sip:mallory@198.51.100.66>'),
    },
  ]);
});
