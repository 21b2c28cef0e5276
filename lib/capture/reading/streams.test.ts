import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesOf } from '@/lib/sip/bytes';
import { readCapture } from './read-capture';
import {
  bytes,
  type Ends,
  ends,
  ethernet,
  joined,
  pcapFile,
  tcpPacket,
  u16,
  webSocketFrame,
} from './test-packets';

const request = (number: number) =>
  `REGISTER sip:biloxi.example.com SIP/2.0\r\nCSeq: ${number} REGISTER\r\nContent-Length: 4\r\n\r\nGr\u00fc`;
const response = 'SIP/2.0 200 OK\r\nCSeq: 1 REGISTER\r\nContent-Length: 0\r\n\r\n';
const three = [request(1), request(2), request(3)];
const back: Ends = { source: ends.destination, destination: ends.source };

/** Frames a second apart. */
function capture(packets: readonly Uint8Array[]) {
  return readCapture(
    pcapFile(packets.map((one, index) => ({ bytes: ethernet(one), time: BigInt(index) * 1_000_000_000n }))),
  );
}

function texts(packets: readonly Uint8Array[]): readonly string[] {
  return capture(packets).messages.map(({ text }) => text);
}

const ISN = 0xffffff80;
const syn = tcpPacket(ends, ISN, new Uint8Array(0), true);

/** A part of what one end sends, which the SYN comes before; sequence numbers pass 2**32 on their way. */
function part(stream: Uint8Array, from: number, to: number, initial = ISN): Uint8Array {
  return tcpPacket(ends, (initial + 1 + from) % 2 ** 32, stream.subarray(from, to));
}

const stream = bytesOf(three.join('\r\n\r\n'));
const firstEnds = bytesOf(request(1)).length;

describe('a stream of TCP', () => {
  it('gives messages when they are complete, with those of the other direction between them', () => {
    const answer = tcpPacket(back, 9, bytesOf(response));
    const middle = firstEnds + 30;
    expect(
      capture([
        syn,
        part(stream, 0, 20),
        part(stream, 20, middle),
        answer,
        part(stream, middle, stream.length),
      ]),
    ).toEqual({
      messages: [
        { text: request(1), ...ends, transport: 'TCP', at: 0 },
        { text: response, ...back, transport: 'TCP', at: 1000 },
        { text: request(2), ...ends, transport: 'TCP', at: 2000 },
        { text: request(3), ...ends, transport: 'TCP', at: 2000 },
      ],
      remarks: [],
    });
  });

  it('gives the same messages however it is cut, whatever comes twice or late', () => {
    const cut = fc.nat(stream.length);
    const piece = fc.tuple(cut, cut).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
    fc.assert(
      fc.property(
        fc.array(cut, { maxLength: 12 }),
        fc.array(piece, { maxLength: 6 }),
        fc.infiniteStream(fc.nat()),
        (cuts, again, dice) => {
          const places = [0, ...cuts.toSorted((a, b) => a - b), stream.length];
          const whole = places.slice(1).map((to, index) => [places[index] ?? 0, to] as const);
          const shuffled = [...whole, ...again]
            .map((one) => ({ one, key: dice.next().value }))
            .toSorted((a, b) => a.key - b.key)
            .map(({ one: [from, to] }) => part(stream, from, to));
          expect(capture([syn, ...shuffled])).toMatchObject({
            messages: three.map((text) => ({ text })),
            remarks: [],
          });
        },
      ),
    );
  });

  it('may begin anew between the same ends', () => {
    const other = bytesOf(request(7));
    const again = tcpPacket(ends, 1000, new Uint8Array(0), true);
    expect(texts([syn, part(stream, 0, firstEnds), syn, again, part(other, 0, other.length, 1000)])).toEqual([
      request(1),
      request(7),
    ]);
  });

  it('may carry bytes with its SYN, and probes before them', () => {
    const opening = tcpPacket(ends, ISN, stream.subarray(0, firstEnds), true);
    const probe = tcpPacket(ends, ISN, Uint8Array.of(0));
    expect(texts([opening, probe])).toEqual([request(1)]);
  });

  it('is read from the first start line on if its beginning was not captured', () => {
    expect(capture([part(stream, firstEnds - 20, stream.length)])).toMatchObject({
      messages: [{ text: request(2) }, { text: request(3) }],
      remarks: [
        expect.stringMatching(/^Left out: 24 bytes of TCP connections that are in no whole message: /),
      ],
    });
  });

  it('is read on behind a piece that is missing', () => {
    const [from, to] = [firstEnds + 20, firstEnds + 40];
    expect(capture([syn, part(stream, 0, from), part(stream, to, stream.length)])).toMatchObject({
      messages: [
        { text: request(1), at: 0 },
        { text: request(3), at: 1000 },
      ],
      remarks: [expect.stringMatching(/^Left out: \d+ bytes of TCP connections /)],
    });
  });

  it('is left out if it carries something else', () => {
    const ssh = bytesOf('SSH-2.0-OpenSSH_9.2\r\n');
    const http = bytesOf('HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello');
    const mail = bytesOf('Subject: a\r\nContent-Length: 0\r\n\r\n');
    for (const other of [ssh, http, mail])
      expect(capture([syn, part(other, 0, other.length)])).toEqual({ messages: [], remarks: [] });
  });

  it.each([
    ['', [0, 14]],
    [', whatever is missing', [0, 6, 8, 14]],
  ])('of TLS is left out and told%s', (_, places) => {
    const records = bytes(0x16, 3, 1, u16(3), 1, 0, 0, 0x17, 3, 3, u16(1), 7);
    const [a = 0, b = 0, c = 0, d = 0] = places;
    const left = b - a + (d - c);
    expect(capture([syn, part(records, a, b), part(records, c, d)])).toEqual({
      messages: [],
      remarks: [expect.stringMatching(`^Left out: ${left} bytes of TLS, which only its ends can read; `)],
    });
  });
});

describe('a WebSocket', () => {
  const mask = Uint8Array.of(1, 2, 3, 4);
  const asks = bytesOf('GET /ws HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n');
  const agrees = bytesOf('HTTP/1.1 101 Switching Protocols\r\nUpgrade: WebSocket\r\n\r\n');
  const refuses = bytesOf(
    'HTTP/1.1 426 Upgrade Required\r\nUpgrade: websocket\r\nContent-Length: 5\r\n\r\nnever',
  );
  const [text, long] = [bytesOf(request(1)), bytesOf(`${request(2)}${'x'.repeat(70_000)}`)];
  const [TEXT, BINARY, PING, CLOSE, MORE] = [0x81, 0x82, 0x89, 0x88, 0x01];

  /** All that one end sends, in segments. */
  function sent(...parts: readonly Uint8Array[]) {
    const all = joined(parts);
    const places = Array.from({ length: Math.ceil(all.length / 1000) }, (_, index) => index * 1000);
    return capture([syn, ...places.map((from) => part(all, from, from + 1000))]);
  }

  it.each<[string, readonly Uint8Array[], readonly Uint8Array[]]>([
    ['a message of a client', [asks, webSocketFrame(TEXT, text, mask)], [text]],
    [
      'messages of a server',
      [agrees, webSocketFrame(TEXT, text), webSocketFrame(BINARY, text)],
      [text, text],
    ],
    ['one of more than 64 KiB', [asks, webSocketFrame(TEXT, long, mask)], [long]],
    [
      'fragments with a control frame between them',
      [
        asks,
        webSocketFrame(MORE, text.subarray(0, 9), mask),
        webSocketFrame(PING, Uint8Array.of(1), mask),
        webSocketFrame(0, text.subarray(9, 50), mask),
        webSocketFrame(0x80, text.subarray(50), mask),
        webSocketFrame(CLOSE, new Uint8Array(0), mask),
      ],
      [text],
    ],
    ['keep-alives', [agrees, webSocketFrame(TEXT, bytesOf('\r\n')), webSocketFrame(TEXT, text)], [text]],
    ['attempts before', [refuses, agrees, webSocketFrame(TEXT, text)], [text]],
    ['its beginning missing', [webSocketFrame(TEXT, text, mask)], [text]],
  ])('is read: %s', (name, parts, found) => {
    const begun = name === 'its beginning missing' ? capture([part(joined(parts), 0, 1000)]) : sent(...parts);
    expect(begun).toMatchObject({ messages: found.map(() => ({ transport: 'WS' })), remarks: [] });
    expect(begun.messages.map((one) => bytesOf(one.text))).toEqual(found);
  });

  it('with compression is left out and told', () => {
    expect(sent(asks, webSocketFrame(0xc1, text, mask), webSocketFrame(TEXT, text, mask))).toMatchObject({
      messages: [{ text: request(1) }],
      remarks: [
        'Left out: 1 message of WebSockets that are compressed; switch permessage-deflate off at one end.',
      ],
    });
  });

  it.each([
    ['of another protocol', [asks, webSocketFrame(TEXT, bytesOf('{"hello":1}'), mask)]],
    ['that was refused', [refuses]],
    ['of which the upgrade does not end', [asks.subarray(0, -2)]],
  ])('%s gives nothing', (_, parts) => {
    expect(sent(...parts)).toEqual({ messages: [], remarks: [] });
  });

  it('is read up to what is no frame', () => {
    expect(sent(asks, webSocketFrame(TEXT, text, mask), Uint8Array.of(0xff, 0, 0))).toMatchObject({
      messages: [{ text: request(1) }],
      remarks: [expect.stringMatching(/^Left out: 3 bytes of TCP connections /)],
    });
  });
});
