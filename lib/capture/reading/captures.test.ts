import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { textOf } from '@/lib/sip/bytes';
import { describeShared, readShared, sharedBytes, sharedPath } from '@/test/shared';
import type { Packet } from './packet';
import { pcap } from './pcap';
import { type CapturedMessage, readCapture } from './read-capture';
import { pcapngFile } from './test-packets';

interface Manifest {
  readonly messages: readonly Listed[];
}

interface Listed {
  /** Seconds. */
  readonly t: number;
  readonly transport: string;
  readonly src: string;
  readonly dst: string;
  readonly kind: string;
  readonly file?: string;
}

/** Traffic of real phones and registrars, with each message of it in a file of its own. */
describeShared('captured traffic', () => {
  const entries = fs.readdirSync(sharedPath('captures'), { withFileTypes: true });
  const scenarios = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);

  it.each(scenarios)('%s is read as it is listed, byte for byte', (name) => {
    const folder = path.join('captures', name);
    const { messages } = JSON.parse(readShared(path.join(folder, 'manifest.json'))) as Manifest;
    const listed = messages.filter(({ kind }) => kind === 'sip');
    const encrypted = listed.some(({ transport }) => transport === 'tls' || transport === 'wss');
    const start = listed[0]?.t ?? 0;
    const expected = {
      messages: encrypted ? [] : listed.map((one) => asListed(folder, one, start)),
      remarks: encrypted ? [expect.stringMatching(/^Left out: \d+ bytes of TLS, /)] : [],
    };
    const capture = sharedBytes(path.join(folder, 'capture.pcap'));
    expect(readCapture(capture)).toEqual(expected);
    expect(readCapture(asPcapng(capture))).toEqual(expected);
  });
});

function asListed(
  folder: string,
  { file = '', src, dst, transport, t }: Listed,
  start: number,
): CapturedMessage {
  return {
    text: textOf(sharedBytes(path.join(folder, file))),
    source: src,
    destination: dst,
    transport: transport.toUpperCase(),
    at: Math.round((t - start) * 1e6) / 1000,
  };
}

function asPcapng(capture: Uint8Array): Uint8Array {
  const packets: Packet[] = [];
  pcap.read(capture, (packet) => packets.push(packet));
  return pcapngFile(packets.map(({ bytes, link, time = 0n }) => ({ bytes, link, time })));
}
