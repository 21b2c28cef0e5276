import { describe, expect, it } from 'vitest';
import { bytesOf } from '@/lib/sip/bytes';
import { readCapture } from './read-capture';
import {
  bytes,
  type Ends,
  ends,
  ends6,
  fragmentsOf,
  ipPacket,
  pcapFile,
  u16,
  u32,
  udpDatagram,
  udpPacket,
} from './test-packets';

const text = 'REGISTER sip:biloxi.example.com SIP/2.0\r\nSubject: a long one\r\nContent-Length: 0\r\n\r\n';
const payload = bytesOf(text);
const datagram = udpDatagram(ends, payload);

/** Raw IP, a second apart. */
function capture(packets: readonly Uint8Array[]) {
  const frames = packets.map((one, index) => ({ bytes: one, time: BigInt(index) * 1_000_000_000n }));
  return readCapture(pcapFile(frames, { link: 101 }));
}

function texts(packets: readonly Uint8Array[]): readonly string[] {
  return capture(packets).messages.map((message) => message.text);
}

describe('a datagram', () => {
  it.each<[string, Ends]>([
    ['IPv4', ends],
    ['IPv6', ends6],
    ['IPv6 without zeros', { source: '[1:2:3:4:5:6:7:8]:5060', destination: '[::]:1' }],
    ['IPv6 with zeros at an end', { source: '[::1]:5060', destination: '[fe80::]:65535' }],
    [
      'IPv6 with the longer of two runs of zeros left out',
      { source: '[1:0:0:2::3]:5060', destination: '[1::2:0:0:3]:5060' },
    ],
  ])('of %s', (_, between) => {
    expect(capture([udpPacket(between, payload)])).toEqual({
      messages: [{ text, ...between, transport: 'UDP', at: 0 }],
      remarks: [],
    });
  });

  it.each([
    ['line ends before it', `\r\n\r\n${text}`],
    ['bytes behind its body', `${text}x`],
    ['a body that is not whole', text.replace('0\r\n\r\n', '9\r\n\r\n')],
    ['bytes that are no UTF-8', text.replace('long', 'l\udcf6ng')],
    ['another version of SIP', text.replace('SIP/2.0', 'SIP/3.0')],
  ])('is one message with all that it holds: %s', (_, all) => {
    expect(texts([udpPacket(ends, bytesOf(all))])).toEqual([all]);
  });

  it.each([
    ['a keep-alive', bytesOf('\r\n\r\n')],
    ['another keep-alive', bytesOf('jaK')],
    ['STUN', bytes(0, 1, u16(0), u32(0x2112a442), new Uint8Array(12))],
    ['media', bytes(0x80, 0x60, u16(1), u32(160), u32(7), payload)],
    ['DNS', bytes(u16(0x1234), u16(0x0100), u16(1), new Uint8Array(6), 6, bytesOf('biloxi'))],
    ['HTTP', bytesOf('NOTIFY * HTTP/1.1\r\nHost: 239.255.255.250:1900\r\n\r\n')],
    ['nothing', new Uint8Array(0)],
  ])('is left out if it is %s', (_, other) => {
    expect(capture([udpPacket(ends, other)])).toEqual({ messages: [], remarks: [] });
  });

  it('is left out if its end was not captured, and that is told', () => {
    expect(capture([udpPacket(ends, payload).subarray(0, -1)])).toEqual({
      messages: [],
      remarks: [
        'Left out: 1 message of which the end was not captured; capture whole packets (tcpdump -s 0).',
      ],
    });
  });

  it('may leave its lengths to the network card', () => {
    const packet = udpPacket(ends, payload);
    packet.set([0, 0], 2);
    packet.set([0, 0], 24);
    expect(texts([packet])).toEqual([text]);
  });

  it.each<[string, readonly (readonly [type: number, rest: Uint8Array])[]]>([
    ['hop-by-hop options', [[0, bytes(0, new Uint8Array(6))]]],
    ['a routing header of 24 bytes', [[43, bytes(2, new Uint8Array(22))]]],
    ['authentication of 24 bytes', [[51, bytes(4, new Uint8Array(22))]]],
    [
      'two of them',
      [
        [0, bytes(0, new Uint8Array(6))],
        [60, bytes(1, new Uint8Array(14))],
      ],
    ],
    ['a fragment header of a whole datagram', [[44, bytes(0, u16(0), u32(1))]]],
  ])('may stand behind extension headers: %s', (_, headers) => {
    const [first = 17] = headers.map(([type]) => type);
    const chain = headers.map(([, rest], index) => bytes(headers[index + 1]?.[0] ?? 17, rest));
    expect(texts([ipPacket(ends6, first, bytes(...chain, udpDatagram(ends6, payload)))])).toEqual([text]);
  });
});

describe('fragments', () => {
  it.each([
    ['IPv4', ends],
    ['IPv6', ends6],
  ])('of %s are put together in any order, whatever comes twice', (_, between) => {
    const pieces = fragmentsOf(between, 17, udpDatagram(between, payload), 24).toReversed();
    expect(capture([...pieces.slice(0, 2), ...pieces])).toEqual({
      messages: [{ text, ...between, transport: 'UDP', at: 0 }],
      remarks: [],
    });
  });

  it.each([
    ['IPv4', ends],
    ['IPv6', ends6],
  ])('of %s that are not all there are told', (_, between) => {
    const pieces = fragmentsOf(between, 17, udpDatagram(between, payload), 48);
    expect(capture(pieces.slice(0, -1))).toEqual({
      messages: [],
      remarks: [expect.stringMatching(/^Left out: 1 message of which a fragment is missing; /)],
    });
  });

  it('of two datagrams are told apart by their ids', () => {
    const other = udpDatagram(ends, bytesOf(text.replace('long', 'tall')));
    const [a, b] = [fragmentsOf(ends, 17, datagram, 48, 1), fragmentsOf(ends, 17, other, 48, 2)];
    expect(texts(a.flatMap((piece, at) => [b[at] ?? piece, piece]))).toEqual([
      text.replace('long', 'tall'),
      text,
    ]);
  });

  it('that waited for a minute belong to another datagram', () => {
    const [first, second] = fragmentsOf(ends, 17, datagram, 64);
    const frames = [first, second].flatMap((one, at) =>
      one ? [{ bytes: one, time: BigInt(at) * 61_000_000_000n }] : [],
    );
    expect(readCapture(pcapFile(frames, { link: 101 })).messages).toEqual([]);
  });

  it.each<[string, readonly Uint8Array[]]>([
    [
      'overlap',
      [...fragmentsOf(ends, 17, datagram, 48).slice(0, -1), ...fragmentsOf(ends, 17, datagram, 40).slice(1)],
    ],
    ['begin beyond the end', [ipPacket(ends, 17, datagram, { id: 7, offset: 65528, more: false })]],
    [
      'are empty',
      [
        ipPacket(ends, 17, new Uint8Array(0), { id: 7, offset: 0, more: true }),
        ipPacket(ends, 17, new Uint8Array(0), { id: 7, offset: 8, more: false }),
      ],
    ],
  ])('that %s give nothing', (_, pieces) => {
    expect(texts(pieces)).toEqual([]);
  });
});
