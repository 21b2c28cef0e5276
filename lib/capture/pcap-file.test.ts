import { describe, expect, it } from 'vitest';
import type { Edit } from '@/lib/sim/edit';
import type { Packet, Trace } from '@/lib/sim/trace';
import { keepAliveOf } from '@/lib/sip/keep-alive';
import { allRuns, editedRun } from '@/test/all-runs';
import { describeInstalled, printedBy } from '@/test/installed';
import { pcapFile } from './pcap-file';
import { type CapturedMessage, readCapture } from './reading/read-capture';

const BEGINNING = Date.UTC(2003, 11, 1);

/** In it a Content-Length is greater than the body, so that what follows over TCP belongs to no message. */
const BROKEN_STREAM = 'content-length-stream over tcp';

describe('a capture of a run', () => {
  it.each(allRuns().filter(({ name }) => name !== BROKEN_STREAM))(
    'of $name holds its messages, their ways and their times',
    ({ run }) => {
      expect(readCapture(pcapFile(run.trace, BEGINNING))).toEqual(asRead(run.trace.packets));
    },
  );

  it('leaves a broken stream as broken as it is', () => {
    const [found] = allRuns().filter(({ name }) => name === BROKEN_STREAM);
    const packets = found?.run.trace.packets ?? [];
    const { messages } = readCapture(pcapFile(found?.run.trace ?? { packets, entries: [] }, BEGINNING));
    expect([messages.length, packets.length]).toEqual([1, 2]);
  });

  it('begins at the date of the run', () => {
    const file = pcapFile(editedRun('udp', []).trace, BEGINNING);
    const view = new DataView(file.buffer);
    expect(new Date(view.getUint32(24) * 1000).toISOString()).toBe('2003-12-01T00:00:00.000Z');
  });

  it.each<[string, readonly Edit[]]>([
    ['lost', [{ kind: 'drop', packet: 'server#1' }]],
    ['copied', [{ kind: 'duplicate', packet: 'bob#1', after: 20 }]],
    [
      'changed',
      [{ kind: 'replace', packet: 'bob#1', text: 'REGISTER sip:x SIP/2.0\r\nTo: ü\udc80\r\n\r\n' }],
    ],
    ['cut into fragments', [{ kind: 'replace', packet: 'bob#1', text: longRegister(9000) }]],
    ['subject to a bad network', [{ kind: 'link', conditions: { loss: 0.4, duplicate: 0.3, jitter: 90 } }]],
  ])('holds what is %s', (_, edits) => {
    const { trace } = editedRun('udp', edits);
    expect(readCapture(pcapFile(trace, BEGINNING))).toEqual(asRead(trace.packets));
  });

  it('cuts off what no datagram can carry', () => {
    const { trace } = editedRun('udp', [{ kind: 'replace', packet: 'bob#1', text: longRegister(70_000) }]);
    const [first] = readCapture(pcapFile(trace, BEGINNING)).messages;
    expect(first?.text).toHaveLength(65_507);
  });

  it('sends long messages over TCP in several segments', () => {
    const { trace } = editedRun('tcp', [{ kind: 'replace', packet: 'bob#1', text: longRegister(30_000) }]);
    expect(readCapture(pcapFile(trace, BEGINNING))).toEqual(asRead(trace.packets));
  });

  it('opens a connection once more when it was reset', () => {
    const { trace } = editedRun('tcp', [{ kind: 'reset', between: ['bob', 'server'], at: 120 }]);
    expect(flagsIn(pcapFile(trace, BEGINNING))).toContain('R');
    expect(readCapture(pcapFile(trace, BEGINNING))).toEqual(asRead(trace.packets));
  });

  it('says nothing over a connection that does not open', () => {
    const { trace } = editedRun('tcp', [{ kind: 'link', conditions: { loss: 1 } }]);
    const file = pcapFile(trace, BEGINNING);
    expect(readCapture(file).messages).toEqual([]);
    expect(new Set(flagsIn(file))).toEqual(new Set(['S']));
  });
});

describeInstalled('tshark', () => {
  const options = ['ip', 'udp', 'tcp'].flatMap((name) => ['-o', `${name}.check_checksum:TRUE`]);
  const fields = ['sip.Request-Line', 'sip.Status-Line', '_ws.malformed', ...badChecksums];

  function dissected(file: Uint8Array): readonly (readonly string[])[] {
    const args = ['-r', 'FILE', ...options, '-T', 'fields', ...fields.flatMap((name) => ['-e', name])];
    const lines = printedBy('tshark', args, { name: 'runs.pcap', content: file }).split('\n').slice(0, -1);
    return lines.map((line) => line.split('\t'));
  }

  it('reads every message of all runs as SIP, in order, with nothing malformed and every checksum right', () => {
    const runs = allRuns().filter(({ name }) => name !== BROKEN_STREAM);
    const trace = oneAfterTheOther(runs.map(({ run }) => run.trace));
    const rows = dissected(pcapFile(trace, BEGINNING));
    expect(rows.flatMap(([request = '', status = '']) => [request, status].filter(Boolean))).toEqual(
      sipOf(trace.packets).map(({ text }) => text.slice(0, text.indexOf('\r\n'))),
    );
    expect(rows.filter(([, , ...faults]) => faults.some((fault) => fault !== '' && fault !== GOOD))).toEqual(
      [],
    );
  });

  it('is not taken in by a wrong checksum', () => {
    const file = pcapFile(editedRun('udp', []).trace, BEGINNING);
    // The last byte of the last message.
    file[file.length - 1] = 0;
    expect(dissected(file).at(-1)?.slice(3)).toContain(BAD);
  });
});

const badChecksums = ['ip.checksum.status', 'udp.checksum.status', 'tcp.checksum.status'];
const GOOD = '1';
const BAD = '0';

function longRegister(length: number): string {
  const start = 'REGISTER sip:biloxi.example.com SIP/2.0\r\nSubject: ';
  const end = '\r\nContent-Length: 0\r\n\r\n';
  return start + 'x'.repeat(length - start.length - end.length) + end;
}

/** Line ends that keep a way open are no messages. */
function sipOf(packets: readonly Packet[]): readonly Packet[] {
  return packets.filter(({ text }) => keepAliveOf(text) === undefined);
}

/** What the reader is to make of the capture. It cannot know that something was encrypted. */
function asRead(packets: readonly Packet[]) {
  const sip = sipOf(packets);
  const messages: readonly CapturedMessage[] = sip.map(
    ({ text, source, destination, transport, sentAt }) => ({
      text,
      source,
      destination,
      transport: transport === 'TLS' ? 'TCP' : transport,
      at: sentAt - (sip[0]?.sentAt ?? 0),
    }),
  );
  return { messages, remarks: [] };
}

/** Several runs as if they were one: packets are told apart by the number of their run. */
function oneAfterTheOther(traces: readonly Trace<unknown>[]): Pick<Trace<unknown>, 'packets' | 'entries'> {
  return {
    packets: traces.flatMap(({ packets }, run) => packets.map((one) => ({ ...one, id: `${run} ${one.id}` }))),
    entries: traces.flatMap(({ entries }, run) =>
      entries.map((entry) => ({
        ...entry,
        sent: entry.sent.map((id) => `${run} ${id}`),
        happening:
          entry.happening.kind === 'packet'
            ? { ...entry.happening, packet: `${run} ${entry.happening.packet}` }
            : entry.happening,
      })),
    ),
  };
}

/** The flags of each segment that opens or breaks a connection, or carries on with it. */
function flagsIn(file: Uint8Array): readonly string[] {
  const view = new DataView(file.buffer);
  const flags: string[] = [];
  for (let at = 24; at < file.length; at += 16 + view.getUint32(at + 8)) {
    const bits = view.getUint8(at + 16 + 20 + 13);
    flags.push(`${bits & 2 ? 'S' : ''}${bits & 4 ? 'R' : ''}`);
  }
  return flags;
}
