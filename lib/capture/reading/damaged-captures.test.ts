import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesOf, textOf } from '@/lib/sip/bytes';
import { describeShared, sharedBytes } from '@/test/shared';
import { readCapture } from './read-capture';
import {
  bytes,
  ends,
  ends6,
  ethernet,
  fragmentsOf,
  ipPacket,
  joined,
  pcapFile,
  pcapngBlock,
  pcapngFile,
  sectionHeader,
  tcpPacket,
  udpDatagram,
  udpPacket,
  webSocketFrame,
} from './test-packets';
import { traceOf } from './trace-of';

const message = bytesOf(
  'REGISTER sip:biloxi.example.com SIP/2.0\r\nCSeq: 1 REGISTER\r\nContent-Length: 0\r\n\r\n',
);
const upgrade = bytesOf('GET / HTTP/1.1\r\nUpgrade: websocket\r\n\r\n');
const web = joined([upgrade, webSocketFrame(0x81, message, Uint8Array.of(1, 2, 3, 4))]);
const other = { source: '192.0.2.1:40000', destination: ends.destination };

/** A little of everything. */
const mixture = [
  udpPacket(ends, message),
  ...fragmentsOf(ends6, 17, udpDatagram(ends6, message), 48),
  tcpPacket(ends, 99, new Uint8Array(0), true),
  tcpPacket(ends, 150, message.subarray(50)),
  tcpPacket(ends, 100, message.subarray(0, 50)),
  tcpPacket(other, 7, new Uint8Array(0), true),
  tcpPacket(other, 8, web.subarray(0, 60)),
  tcpPacket(other, 68, web.subarray(60)),
].map((ip) => ({ bytes: ethernet(ip), time: 1n }));

const captures = [
  pcapFile(mixture),
  pcapFile(mixture, { littleEndian: false, nanoseconds: true }),
  pcapngFile(mixture),
];

/** A capture in which bytes were overwritten, stretches taken out, or put in once more. */
function damaged(files: readonly Uint8Array[]): fc.Arbitrary<Uint8Array> {
  const damage = fc.record({
    at: fc.nat(100_000),
    length: fc.nat(40),
    insert: fc.oneof(fc.uint8Array({ maxLength: 6 }), fc.constant('again' as const)),
  });
  return fc
    .tuple(fc.constantFrom(...files), fc.array(damage, { minLength: 1, maxLength: 8 }))
    .map(([file, damages]) =>
      damages.reduce((now, { at, length, insert }) => {
        const from = at % (now.length + 1);
        const middle = insert === 'again' ? now.subarray(Math.max(from - length, 0), from) : insert;
        return bytes(now.subarray(0, from), middle, now.subarray(insert === 'again' ? from : from + length));
      }, file),
    );
}

/** What holds for every file: no exception, texts whose bytes the file could hold, and whole sentences. */
function expectReading(file: Uint8Array): void {
  const { messages, remarks } = readCapture(file);
  expect(messages.reduce((sum, { text }) => sum + text.length, 0)).toBeLessThanOrEqual(file.length);
  for (const { at = 0 } of messages) expect(Number.isFinite(at)).toBe(true);
  for (const remark of remarks) expect(remark).toMatch(/^[A-Z].*\.$/);
}

describe('a capture', () => {
  it('without damage gives the message four times', () => {
    for (const file of captures) {
      expect(readCapture(file).messages.map(({ text }) => text)).toEqual(
        Array.from({ length: 4 }, () => textOf(message)),
      );
    }
  });

  it('with any damage is read as far as it goes', () => {
    fc.assert(fc.property(damaged(captures), expectReading), { numRuns: 500 });
  });

  it('cut at every third place is read as far as it goes', () => {
    for (const file of captures)
      for (let end = 0; end < file.length; end += 3) expectReading(file.subarray(0, end));
  });

  it('may be any bytes at all', () => {
    const beginning = fc.constantFrom(...captures.map((file) => file.subarray(0, 40)));
    fc.assert(
      fc.property(beginning, fc.uint8Array({ maxLength: 300 }), (start, rest) => {
        expectReading(joined([start, rest]));
        expect(traceOf(rest).messages.length).toBeLessThanOrEqual(rest.length);
      }),
    );
  });
});

describeShared('captured traffic with damage', () => {
  it('is read as far as it goes', () => {
    const names = ['k46-script-tcp-split', 'w30-script-ws-framing', 'u22-baresip-tls', 'k04-sipp-new-ipv6'];
    const files = names.map((name) => sharedBytes(`captures/${name}/capture.pcap`));
    fc.assert(fc.property(damaged(files), expectReading), { numRuns: 100 });
  });
});

/** What would take minutes if time grew faster than the length. */
describe('a hostile capture is read to its end', () => {
  const raw = (packets: readonly Uint8Array[]) =>
    pcapFile(
      packets.map((one) => ({ bytes: one })),
      { link: 101 },
    );
  const times = <T>(count: number, make: (index: number) => T) =>
    Array.from({ length: count }, (_, index) => make(index));
  const segments = (stream: Uint8Array, size: number) =>
    times(Math.ceil(stream.length / size), (index) =>
      tcpPacket(ends, 1 + index * size, stream.subarray(index * size, (index + 1) * size)),
    );
  const streamed = (stream: Uint8Array) =>
    raw([tcpPacket(ends, 0, new Uint8Array(0), true), ...segments(stream, 60_000)]);

  it.each<[string, () => Uint8Array]>([
    ['of empty packets', () => joined([pcapFile([]), new Uint8Array(1_000_000)])],
    [
      'of empty blocks',
      () => joined([sectionHeader(true), ...times(75_000, () => pcapngBlock(99, new Uint8Array(0), true))]),
    ],
    [
      'of interfaces',
      () => joined([sectionHeader(true), ...times(25_000, () => pcapngBlock(1, new Uint8Array(8), true))]),
    ],
    [
      'of one datagram in fragments that never end',
      () =>
        raw(
          times(12_000, (id) =>
            ipPacket(ends, 17, message.subarray(0, 8), { id: 7, offset: (id % 8000) * 8, more: true }),
          ),
        ),
    ],
    [
      'of datagrams that never end',
      () => raw(times(12_000, (id) => ipPacket(ends, 17, message, { id, offset: 0, more: true }))),
    ],
    [
      'of fragments that say that they are the last',
      () =>
        raw(
          times(12_000, (id) =>
            ipPacket(ends, 17, message, { id: 7, offset: (id % 60_000) & ~7, more: id % 3 === 0 }),
          ),
        ),
    ],
    [
      'of bytes one by one, from the last to the first',
      () => raw(segments(joined(times(150, () => message)), 1).toReversed()),
    ],
    ['of connections', () => raw(times(12_000, (isn) => tcpPacket(ends, isn, new Uint8Array(1), true)))],
    [
      'of segments far apart',
      () =>
        raw(
          times(12_000, (index) => tcpPacket(ends, (index * 0x7fffffff) % 2 ** 32, message.subarray(0, 9))),
        ),
    ],
    ['of requests for WebSockets', () => streamed(joined(times(25_000, () => upgrade)))],
    ['of empty frames', () => streamed(joined([upgrade, new Uint8Array(500_000)]))],
    [
      'of a head that does not end',
      () => streamed(bytesOf(`REGISTER sip:a SIP/2.0\r\n${'a: b\r\n'.repeat(75_000)}`)),
    ],
    ['of no SIP', () => streamed(Uint8Array.from({ length: 1_000_000 }, (_, index) => (index * index) >> 3))],
    [
      'of VLANs',
      () =>
        pcapFile(
          times(30, () => ({
            bytes: bytes(new Uint8Array(12), ...times(30_000, () => bytes(0x81, 0, 0, 1))),
          })),
        ),
    ],
    ['of extension headers', () => raw(times(50, () => ipPacket(ends6, 0, new Uint8Array(60_000))))],
  ])(
    '%s',
    (_, make) => {
      expectReading(make());
    },
    30_000,
  );
});
