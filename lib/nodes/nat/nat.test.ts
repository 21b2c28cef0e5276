import { describe, expect, it } from 'vitest';
import { rollDice } from '@/lib/sim/dice';
import type { Context, Effect, Happening } from '@/lib/sim/scenario';
import { handleNat } from './nat';
import { type AlgConfig, type Nat, type NatConfig, newNat } from './nat-state';

const phone = '192.168.1.10:5060';
const server = '192.0.2.222:5060';
const stranger = '198.51.100.66:5060';

/** What happens, at a time in ms. */
type Happens = readonly [at: number, happening: Happening];

function packet(source: string, destination: string, text = 'x', transport = 'UDP'): Happening {
  return { kind: 'packet', packet: 'p#1', source, destination, text, transport };
}

const out = packet(phone, server);
const timer = (name: string): Happening => ({ kind: 'timer', timer: name });

/** What the router does about the last of several happenings, and its table after that. */
function play(happens: readonly Happens[], config: Partial<NatConfig> = {}) {
  let nat: Nat = newNat({
    publicHost: '203.0.113.9',
    inside: '192.168.1.',
    lifetime: 30_000,
    mapping: 'endpoint-independent',
    filtering: 'address-dependent',
    firstPort: 40_000,
    ...config,
  });
  let effects: readonly Effect[] = [];
  for (const [now, happening] of happens) {
    const step = handleNat(nat, happening, contextAt(now));
    nat = step.state;
    effects = step.effects;
  }
  return { nat, effects, sent: sentOf(effects), notes: notesOf(effects) };
}

function contextAt(now: number): Context {
  const transport = { name: 'UDP', reliable: false };
  return { now, self: 'nat', transport, dice: rollDice(1, 'nat', {}, {}), resolve: (host) => host };
}

/** `source > destination` of what is sent. */
function sentOf(effects: readonly Effect[]): readonly string[] {
  return effects.flatMap((effect) =>
    effect.do === 'send' ? [`${effect.source} > ${effect.destination}`] : [],
  );
}

function notesOf(effects: readonly Effect[]): string {
  return effects.flatMap((effect) => (effect.do === 'note' ? [effect.note.text] : [])).join(' ');
}

describe('a packet that goes out', () => {
  it('gets a public address, and opens a pinhole for the lifetime', () => {
    const { sent, effects } = play([[0, out]]);
    expect(sent).toEqual([`203.0.113.9:40000 > ${server}`]);
    expect(effects).toContainEqual({
      do: 'set-timer',
      timer: 'pinhole 203.0.113.9:40000 UDP',
      after: 30_000,
      label: 'Pinhole closes',
    });
  });

  it.each([
    ['the same port for every destination', 'endpoint-independent', '203.0.113.9:40000'],
    ['a port of its own for each', 'address-and-port-dependent', '203.0.113.9:40001'],
  ] as const)('gets %s', (_name, mapping, outside) => {
    const second = packet(phone, stranger);
    expect(
      play(
        [
          [0, out],
          [1000, second],
        ],
        { mapping },
      ).sent,
    ).toEqual([`${outside} > ${stranger}`]);
    expect(
      play(
        [
          [0, out],
          [1000, out],
        ],
        { mapping },
      ).sent,
    ).toEqual([`203.0.113.9:40000 > ${server}`]);
  });

  it('gets another port for another transport, and says over what it travels', () => {
    const { sent, effects } = play([
      [0, out],
      [10, packet(phone, server, 'x', 'TCP')],
    ]);
    expect(sent).toEqual([`203.0.113.9:40001 > ${server}`]);
    expect(effects).toContainEqual(
      expect.objectContaining({ do: 'send', transport: { name: 'TCP', reliable: true } }),
    );
  });

  it('is dropped when it is for the router itself', () => {
    const { sent, notes } = play([
      [0, out],
      [10, packet(phone, '203.0.113.9:40000')],
    ]);
    expect([sent, notes]).toEqual([[], expect.stringContaining('turns nothing back')]);
  });
});

describe('a packet that comes in', () => {
  const pinhole = '203.0.113.9:40000';

  it.each([
    ['endpoint-independent', stranger, true],
    ['address-dependent', server, true],
    ['address-dependent', '192.0.2.222:9', true],
    ['address-dependent', stranger, false],
    ['address-and-port-dependent', server, true],
    ['address-and-port-dependent', '192.0.2.222:9', false],
  ] as const)('%s, from %s: let in %s', (filtering, source, isLetIn) => {
    const { sent, notes } = play(
      [
        [0, out],
        [10, packet(source, pinhole)],
      ],
      { filtering },
    );
    expect(sent).toEqual(isLetIn ? [`${source} > ${phone}`] : []);
    if (!isLetIn)
      expect(notes).toBe(`The pinhole ${pinhole} is there for ${server}: what ${source} sends is dropped.`);
  });

  it('does not keep the pinhole open', () => {
    const { nat, effects } = play([
      [0, out],
      [10_000, packet(server, pinhole)],
    ]);
    expect(nat.mappings.map(({ usedAt }) => usedAt)).toEqual([0]);
    expect(effects.filter((effect) => effect.do === 'set-timer')).toEqual([]);
  });

  it('is dropped where no pinhole ever was', () => {
    expect(play([[0, packet(server, pinhole)]])).toMatchObject({
      sent: [],
      notes: expect.stringContaining('No pinhole is open at 203.0.113.9:40000'),
    });
  });

  it.each([
    ['its pinhole was idle', timer('pinhole 203.0.113.9:40000 UDP'), 'closed after 30 s'],
    ['the router restarted', { kind: 'command', name: 'restart' }, 'was forgotten when the router restarted'],
    ['the router rebound its ports', { kind: 'command', name: 'rebind' }, 'became another port'],
  ] as const)('is dropped when %s', (_name, happening, reason) => {
    const happens: readonly Happens[] = [
      [0, out],
      [30_000, happening],
      [31_000, packet(server, pinhole)],
    ];
    expect(play(happens)).toMatchObject({ sent: [], notes: expect.stringContaining(reason) });
  });
});

describe('the table', () => {
  it('never gives a port twice', () => {
    const { sent } = play([
      [0, out],
      [10, { kind: 'command', name: 'restart' }],
      [20, out],
    ]);
    expect(sent).toEqual([`203.0.113.9:40001 > ${server}`]);
  });

  it('keeps what is left of the lifetime when ports are rebound', () => {
    const { effects, nat } = play([
      [0, out],
      [10_000, { kind: 'command', name: 'rebind' }],
    ]);
    expect(nat.mappings.map(({ outside }) => outside)).toEqual(['203.0.113.9:40001']);
    expect(effects).toContainEqual(expect.objectContaining({ do: 'set-timer', after: 20_000 }));
    expect(effects).toContainEqual({ do: 'clear-timer', timer: 'pinhole 203.0.113.9:40000 UDP' });
  });

  it('closes with its connection, and tells the other side', () => {
    const open: Happens = [0, packet(phone, server, 'x', 'TCP')];
    const ended = (local: string, remote: string): Happens => [
      10,
      { kind: 'connection', event: 'closed', local, remote },
    ];
    const stop = { do: 'clear-timer', timer: 'pinhole 203.0.113.9:40000 TCP' };
    expect(play([open, ended('203.0.113.9:40000', server)]).effects).toEqual([
      { do: 'close', source: server, destination: phone },
      stop,
    ]);
    expect(play([open, ended(server, phone)]).effects).toEqual([
      { do: 'close', source: '203.0.113.9:40000', destination: server },
      stop,
    ]);
    const later = packet(server, '203.0.113.9:40000', 'x', 'TCP');
    expect(play([open, ended(server, phone), [20, later]]).notes).toContain(
      'closed when its connection ended',
    );
  });

  it('keeps a mapping over which another connection runs', () => {
    const { nat } = play([
      [0, packet(phone, server, 'x', 'TCP')],
      [5, packet(phone, stranger, 'x', 'TCP')],
      [10, { kind: 'connection', event: 'reset', local: '203.0.113.9:40000', remote: server }],
    ]);
    expect(nat.mappings.map(({ remotes }) => remotes)).toEqual([[stranger]]);
  });

  it('takes no notice of a datagram that nobody took', () => {
    const refused: Happening = {
      kind: 'connection',
      event: 'refused',
      local: '203.0.113.9:40000',
      remote: server,
    };
    expect(
      play([
        [0, out],
        [10, refused],
      ]),
    ).toMatchObject({ effects: [], nat: { mappings: [{ inside: phone }] } });
  });
});

describe('an application layer gateway', () => {
  const honest: AlgConfig = {
    rewritesContact: true,
    rewritesVia: true,
    contentLength: 'adapted',
    restores: true,
  };
  const body = ['v=0', 'o=bob 1 1 IN IP4 192.168.1.10', 's=-', 'c=IN IP4 192.168.1.10', 't=0 0', ''].join(
    '\r\n',
  );
  const request = [
    'REGISTER sip:ss2.biloxi.example.com SIP/2.0',
    'Via: SIP/2.0/UDP 192.168.1.10:5060;branch=z9hG4bK1',
    'Call-ID: 1@192.168.1.10',
    'Contact: "Bob" <sip:bob@192.168.1.10:5060>;expires=60',
    'Content-Type: application/sdp',
    `Content-Length: ${body.length}`,
    '',
    body,
  ].join('\r\n');

  function carried(alg: AlgConfig, text = request): string {
    const { effects } = play([[0, packet(phone, server, text)]], { alg });
    return effects.flatMap((effect) => (effect.do === 'send' ? [effect.text] : [])).join();
  }

  it('writes the public address wherever the private one is an address, and nowhere else', () => {
    expect(carried(honest)).toBe(
      request
        .replace('UDP 192.168.1.10:5060', 'UDP 203.0.113.9:40000')
        .replace('bob@192.168.1.10:5060', 'bob@203.0.113.9:40000')
        .replaceAll('IP4 192.168.1.10', 'IP4 203.0.113.9')
        .replace(`Content-Length: ${body.length}`, `Content-Length: ${body.length - 2}`),
    );
  });

  it.each([
    ['leaves Via alone', { rewritesVia: false }, 'UDP 192.168.1.10:5060;branch'],
    ['leaves Contact alone', { rewritesContact: false }, '<sip:bob@192.168.1.10:5060>'],
    ['leaves ports', { leavesPorts: true }, '<sip:bob@203.0.113.9:5060>'],
    ['forgets Content-Length', { contentLength: 'forgotten' }, `Content-Length: ${body.length}`],
  ] as const)('with faults: %s', (_name, fault, kept) => {
    expect(carried({ ...honest, ...fault })).toContain(kept);
  });

  it.each([
    ['a keep-alive', '\r\n\r\n'],
    ['a text that is no message', 'hello 192.168.1.10'],
    ['a request with names', request.replaceAll('192.168.1.10', 'client.biloxi.example.com')],
  ])('leaves %s as it is', (_name, text) => {
    expect(carried(honest, text)).toBe(text);
  });

  it.each([
    [true, '192.168.1.10:5060'],
    [false, '203.0.113.9:40000'],
  ])('restores what comes in: %s', (restores, address) => {
    const answer = (at: string) =>
      `SIP/2.0 200 OK\r\nVia: SIP/2.0/UDP ${at};branch=z9hG4bK1\r\nContact: <sip:bob@${at}>, <sip:bob@192.0.2.7>\r\n\r\n`;
    const { effects } = play(
      [
        [0, out],
        [10, packet(server, '203.0.113.9:40000', answer('203.0.113.9:40000'))],
      ],
      { alg: { ...honest, restores } },
    );
    expect(effects).toContainEqual(expect.objectContaining({ do: 'send', text: answer(address) }));
  });

  it('tells where it wrote', () => {
    expect(play([[0, packet(phone, server, request)]], { alg: honest }).notes).toContain(
      'writes 203.0.113.9:40000 into Contact and Via and the body',
    );
  });
});
