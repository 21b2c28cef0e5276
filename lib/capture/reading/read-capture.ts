import { textOf } from '@/lib/sip/bytes';
import type { Way } from '@/lib/text/way';
import { beginsMessage } from './begins-message';
import { type IpPacket, readIp } from './ip';
import { type Fragments, reassembled } from './ip-fragments';
import { type LeftOut, nothingLeftOut, remarksOn } from './left-out';
import { linkLayers } from './link-layer';
import type { CaptureFormat, Packet } from './packet';
import { pcap } from './pcap';
import { pcapng } from './pcapng';
import { messagesOfStream } from './stream-messages';
import { readTcp, TCP } from './tcp';
import { type Arrival, addSegment, type Streams } from './tcp-streams';
import { readUdp, UDP } from './udp';

/** One message of a capture; `at` counts from the first of them. */
export interface CapturedMessage extends Way {
  readonly text: string;
}

export interface Capture {
  /** In the order in which they were complete. */
  readonly messages: readonly CapturedMessage[];
  /** What was left out, why, and what to do about it: one sentence each. */
  readonly remarks: readonly string[];
}

/** True if a file is a capture of packets, whole or not. */
export function isCapture(file: Uint8Array): boolean {
  return formatOf(file) !== undefined;
}

/**
 * The SIP messages in a capture of packets, pcap or pcapng, with their ways. What is SIP is told by its start line, on any
 * port: in datagrams, each of which is one message with all that it holds, in TCP and in WebSockets, whose pieces are put
 * in order first. Never fails: what is damaged, cut short or no capture gives the messages up to there and a remark. Takes
 * time and memory in proportion to the bytes, but for sorting the segments of a stream; lengths that lie cost nothing.
 */
export function readCapture(file: Uint8Array): Capture {
  const format = formatOf(file);
  if (!format) return { messages: [], remarks: ['This is no capture of packets: expected pcap or pcapng.'] };
  const reading: Reading = {
    found: [],
    streams: { all: [], open: new Map() },
    fragments: new Map(),
    leftOut: nothingLeftOut(),
  };
  let order = 0;
  const damage = format.read(file, (packet) => readPacket(reading, packet, order++));
  readStreams(reading);
  countFragments(reading);
  return {
    messages: inTurn(reading.found),
    remarks: [...(damage === undefined ? [] : [damage]), ...remarksOn(reading.leftOut)],
  };
}

function formatOf(file: Uint8Array): CaptureFormat | undefined {
  return [pcap, pcapng].find(({ recognises }) => recognises(file));
}

/** What was found so far. It is written to. */
interface Reading {
  readonly found: Found[];
  readonly streams: Streams;
  readonly fragments: Fragments;
  readonly leftOut: LeftOut;
}

interface Found {
  readonly message: CapturedMessage;
  readonly arrival: Arrival | undefined;
}

function readPacket(reading: Reading, { link, time, bytes }: Packet, order: number): void {
  const { streams, fragments, leftOut } = reading;
  const ipOf = linkLayers.get(link);
  if (!ipOf) {
    leftOut.links.set(link, (leftOut.links.get(link) ?? 0) + 1);
    return;
  }
  const ip = readIp(ipOf(bytes) ?? NOTHING);
  const packet = ip && reassembled(fragments, ip, time ?? 0n);
  if (packet?.protocol === UDP) readDatagram(reading, packet, { order, time });
  if (packet?.protocol !== TCP) return;
  const segment = readTcp(packet);
  if (segment) addSegment(streams, segment, { order, time });
}

const NOTHING = new Uint8Array(0);

function readDatagram({ found, leftOut }: Reading, packet: IpPacket, arrival: Arrival): void {
  const datagram = readUdp(packet, beginsMessage);
  if (!datagram) return;
  if (!packet.whole) {
    leftOut.cutDatagrams++;
    return;
  }
  const { source, destination, payload } = datagram;
  found.push({ message: { text: textOf(payload), source, destination, transport: 'UDP' }, arrival });
}

function readStreams({ streams, found, leftOut }: Reading): void {
  for (const stream of streams.all) {
    const { source, destination } = stream;
    for (const { text, transport, arrival } of messagesOfStream(stream, leftOut)) {
      found.push({ message: { text, source, destination, transport }, arrival });
    }
  }
}

/** Counts the datagrams that still wait for a fragment. */
function countFragments({ fragments, leftOut }: Reading): void {
  for (const { byOffset } of fragments.values()) {
    const first = byOffset.get(0);
    if (first && beginsMessage(first.subarray(8))) leftOut.fragmented++;
  }
}

/** Sorted by when they were complete, with times from the first one on, in ms. */
function inTurn(found: readonly Found[]): readonly CapturedMessage[] {
  const sorted = found.toSorted((a, b) => (a.arrival?.order ?? 0) - (b.arrival?.order ?? 0));
  const start = sorted.find(({ arrival }) => arrival?.time !== undefined)?.arrival?.time ?? 0n;
  return sorted.map(({ message, arrival }) => {
    if (arrival?.time === undefined) return message;
    return { ...message, at: Number(arrival.time - start) / NS_PER_MS };
  });
}

const NS_PER_MS = 1e6;
