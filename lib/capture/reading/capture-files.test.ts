import { describe, expect, it } from 'vitest';
import { bytesOf } from '@/lib/sip/bytes';
import { counted } from '@/lib/text/counted';
import { isCapture, readCapture } from './read-capture';
import {
  bytes,
  ends,
  ethernet,
  interfaceBlock,
  joined,
  packetBlock,
  pcapFile,
  pcapngBlock,
  pcapngFile,
  pcapngOption,
  sectionHeader,
  u16,
  udpPacket,
  writer,
} from './test-packets';

const text = 'SIP/2.0 200 OK\r\nContent-Length: 0\r\n\r\n';
const ip = udpPacket(ends, bytesOf(text));
const frame = ethernet(ip);
const message = { text, ...ends, transport: 'UDP' };

/** 2026-11-22T10:00:00Z, in ns. */
const TEN = 1_795_341_600_000_000_000n;
const twice = [
  { bytes: frame, time: TEN },
  { bytes: frame, time: TEN + 1_500_250_000n },
];
const read = {
  messages: [
    { ...message, at: 0 },
    { ...message, at: 1500.25 },
  ],
  remarks: [],
};

describe('pcap', () => {
  it.each([
    [true, true],
    [true, false],
    [false, true],
    [false, false],
  ])('is read: little-endian %s, in nanoseconds %s', (littleEndian, nanoseconds) => {
    expect(readCapture(pcapFile(twice, { littleEndian, nanoseconds }))).toEqual(read);
  });

  it('keeps nanoseconds', () => {
    const late = [
      { bytes: frame, time: TEN },
      { bytes: frame, time: TEN + 1n },
    ];
    expect(readCapture(pcapFile(late, { nanoseconds: true })).messages[1]?.at).toBe(0.000001);
  });

  const file = pcapFile(twice);
  const second = 24 + 16 + frame.length;
  it.each([
    ['within its header', file.subarray(0, 20), 0, 0],
    ['within the header of a packet', file.subarray(0, second + 10), 1, second],
    ['within a packet', file.subarray(0, -1), 1, second],
    ['with a length that lies', file.with(second + 11, 0xff), 1, second],
  ])('that ends %s gives what is before', (_, damaged, packets, at) => {
    expect(readCapture(damaged)).toEqual({
      messages: read.messages.slice(0, packets),
      remarks: [
        `The capture is damaged or cut short at byte ${at}, behind ${counted(packets, 'packet')}: what follows is left out.`,
      ],
    });
  });
});

describe('pcapng', () => {
  it.each([true, false])('is read: little-endian %s', (littleEndian) => {
    expect(readCapture(pcapngFile(twice, littleEndian))).toEqual(read);
  });

  it('may have interfaces of several link types', () => {
    const mixed = [twice[0], { bytes: ip, time: TEN + 1_500_250_000n, link: 101 }].flatMap(
      (one) => one ?? [],
    );
    expect(readCapture(pcapngFile(mixed))).toEqual(read);
  });

  it.each<
    [
      name: string,
      resolution: readonly number[],
      offset: readonly number[],
      ticks: readonly [bigint, bigint],
      at: number,
    ]
  >([
    ['microseconds, if none is told', [], [], [1_000_000n, 2_000_000n], 1000],
    ['milliseconds', [3], [], [1n, 3n], 2],
    ['nanoseconds', [9], [], [TEN, TEN + 1n], 0.000001],
    ['1/1024 s', [0x8a], [], [1024n, 1536n], 500],
    ['seconds from another second on', [0], [0, 0, 0, 0, 0, 0, 0, 9], [1n, 2n], 1000],
  ])('counts time in %s', (_, resolution, offset, [first, next], at) => {
    const options = bytes(
      ...(resolution.length > 0 ? [pcapngOption(9, Uint8Array.from(resolution), false)] : []),
      ...(offset.length > 0 ? [pcapngOption(14, Uint8Array.from(offset), false)] : []),
      pcapngOption(0, new Uint8Array(0), false),
    );
    const blocks = [packetBlock(0, first, frame, false), packetBlock(0, next, frame, false)];
    const file = joined([sectionHeader(false), interfaceBlock(1, false, options), ...blocks]);
    expect(readCapture(file).messages.map((one) => one.at)).toEqual([0, at]);
  });

  it('passes over what it does not know, secrets of TLS among them', () => {
    const secrets = pcapngBlock(10, bytes(bytesOf('TLSK'), 0, 0, 0, 0), true);
    const statistics = pcapngBlock(5, new Uint8Array(12), true);
    const vendor = pcapngBlock(0x40000bad, new Uint8Array(8), true);
    const [head, rest] = [sectionHeader(true), pcapngFile(twice).subarray(sectionHeader(true).length)];
    expect(readCapture(joined([head, secrets, vendor, rest, statistics]))).toEqual(read);
  });

  it('reads packets without time, and those of old files', () => {
    const write = writer(true);
    const body = joined([frame, new Uint8Array((4 - (frame.length % 4)) % 4)]);
    const simple = pcapngBlock(3, bytes(write(4, frame.length), body), true);
    const length = write(4, frame.length);
    const old = pcapngBlock(
      2,
      bytes(write(2, 0), write(2, 0), write(4, 0), write(4, 5), length, length, body),
      true,
    );
    const file = joined([sectionHeader(true), interfaceBlock(1, true), simple, old]);
    expect(readCapture(file)).toEqual({ messages: [message, { ...message, at: 0 }], remarks: [] });
  });

  it('may change the order of bytes with a section, which forgets the interfaces before', () => {
    const stray = packetBlock(0, 0n, frame, false);
    const file = joined([
      pcapngFile(twice.slice(0, 1)),
      sectionHeader(false),
      stray,
      interfaceBlock(1, false),
    ]);
    const both = joined([file, pcapngFile(twice.slice(1), false)]);
    expect(readCapture(both)).toEqual(read);
  });

  const file = pcapngFile(twice);
  const last = file.length - packetBlock(0, 0n, frame, true).length;
  it.each([
    ['within a block', file.subarray(0, -1)],
    ['within the head of a block', file.subarray(0, last + 7)],
    ['with a length that lies', file.with(last + 7, 0xff)],
    ['with a length of nothing', file.with(last + 4, 0).with(last + 5, 0)],
  ])('that ends %s gives what is before', (_, damaged) => {
    expect(readCapture(damaged)).toEqual({
      messages: read.messages.slice(0, 1),
      remarks: [
        expect.stringMatching(`^The capture is damaged or cut short at byte ${last}, behind 1 packet: `),
      ],
    });
  });
});

describe('link types', () => {
  const tag = (type: number) => bytes(u16(type), u16(100));
  const tagged = (...tags: readonly number[]) => bytes(new Uint8Array(12), ...tags.map(tag), u16(0x0800), ip);
  it.each<[string, number, Uint8Array]>([
    ['NULL', 0, bytes(2, 0, 0, 0, ip)],
    ['LOOP', 108, bytes(0, 0, 0, 2, ip)],
    ['RAW', 101, ip],
    ['RAW of BSD', 12, ip],
    ['RAW of OpenBSD', 14, ip],
    ['IPV4', 228, ip],
    ['LINUX_SLL', 113, bytes(new Uint8Array(14), u16(0x0800), ip)],
    ['LINUX_SLL2', 276, bytes(u16(0x0800), new Uint8Array(18), ip)],
    ['Ethernet with a VLAN', 1, tagged(0x8100)],
    ['Ethernet with a VLAN in another', 1, tagged(0x88a8, 0x8100)],
    ['PPPoE', 1, bytes(new Uint8Array(12), u16(0x8864), 0x11, 0, u16(1), u16(0), u16(0x0021), ip)],
    ['Ethernet with padding', 1, bytes(frame, new Uint8Array(9))],
    ['Ethernet with the length of its checksum', 0x24000001, bytes(frame, new Uint8Array(4))],
  ])('%s', (_, link, one) => {
    expect(readCapture(pcapFile([{ bytes: one }], { link })).messages).toEqual([{ ...message, at: 0 }]);
  });

  it('that are not known are told', () => {
    const file = pcapFile([{ bytes: frame }, { bytes: frame }], { link: 105 });
    expect(readCapture(file)).toEqual({
      messages: [],
      remarks: [expect.stringMatching(/^Left out: 2 packets of link type 105, which is not known here; /)],
    });
  });
});

describe('a file that is no capture', () => {
  it.each([
    ['nothing', new Uint8Array(0)],
    ['text', bytesOf(text)],
    ['line ends', bytesOf('\n\r\r\n\n\r\r\n\n\r\r\n')],
  ])('%s is told apart', (_, file) => {
    expect(isCapture(file)).toBe(false);
    expect(readCapture(file)).toEqual({
      messages: [],
      remarks: ['This is no capture of packets: expected pcap or pcapng.'],
    });
  });
});
