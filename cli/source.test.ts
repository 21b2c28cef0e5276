import { describe, expect, it } from 'vitest';
import {
  ends,
  ethernet,
  pcapFile,
  pcapngFile,
  tcpPacket,
  udpPacket,
} from '@/lib/capture/reading/test-packets';
import { printed } from '@/lib/flows/rfc3665/2.1-printed';
import { bytesOf } from '@/lib/sip/bytes';
import { applyEdits } from '@/lib/text/text-edit';
import { runCli } from './run-cli';
import { testIo } from './test-io';

const { F1 = '', F2 = '', F3 = '' } = printed;
const back = { source: ends.destination, destination: ends.source };
const frames = [F1, F2, F3].map((text, index) => ({
  bytes: ethernet(udpPacket(index === 1 ? back : ends, bytesOf(text))),
  time: BigInt(index) * 20_000_000n,
}));
const tls = { bytes: ethernet(tcpPacket(ends, 1, Uint8Array.of(0x17, 3, 3, 0, 1, 9))) };
/** F3 as Asterisk writes it, which loses the CRs; the first line of it is the second of the log. */
const log = `<--- Received SIP request (500 bytes) from UDP:192.0.2.1:5060 --->\n${F3.replaceAll('\r\n', '\n')}\n`;

function io() {
  return testIo({
    'a.pcap': pcapFile(frames),
    'a.pcapng': pcapngFile([...frames, tls]),
    'tls.pcap': pcapFile([tls]),
    'cut.pcap': pcapFile(frames).subarray(0, -1),
    'full.log': log,
    'F3.sip': F3,
    'trace.txt': `${F1}--\r\n${F3}`,
    'odd#1': F3,
  });
}

describe('a capture', () => {
  it.each(['a.pcap', 'a.pcapng'])('is judged message by message, with places in each: %s', (file) => {
    const { exitCode, stdout } = runCli(['check', file], io());
    expect(exitCode).toBe(1);
    for (const line of stdout.trimEnd().split('\n')) {
      expect(line).toMatch(/^a\.pcap(?:ng)?#[123]:\d+:\d+ (?:error|warning|info) [a-z0-9-]+ \S/);
    }
    expect(stdout).toMatch(/#3:9:\d+ error auth-comma-list Expected /);
  });

  it('is judged with the ways of its messages', () => {
    const { stdout } = runCli(['check', 'a.pcap'], io());
    const alone = runCli(['check', 'trace.txt'], io()).stdout;
    // The phone of RFC 3665 names TLS in Via, and these datagrams are none.
    expect(stdout).toMatch(/ via-transport\S* /);
    expect(alone).not.toMatch(/ via-transport\S* /);
  });

  it('gives findings as JSON with the number of the message, and repairs that fit it', () => {
    const findings = JSON.parse(runCli(['check', 'a.pcap', '--json'], io()).stdout);
    const comma = findings.find(({ rule }: { rule: string }) => rule === 'auth-comma-list');
    expect(comma).toMatchObject({ file: 'a.pcap', number: 3, line: 9 });
    expect(applyEdits(F3, comma.fix.edits)).toContain('realm="atlanta.example.com",');
  });

  it('says apart from the findings what was left out', () => {
    expect(runCli(['check', 'a.pcapng'], io()).stderr).toMatch(
      /^a\.pcapng: Left out: 6 bytes of TLS, .*\.\n$/,
    );
    expect(runCli(['check', 'cut.pcap'], io()).stderr).toMatch(
      /^cut\.pcap: The capture is damaged or cut short .*\.\n$/,
    );
  });

  it('without a message is not fine', () => {
    expect(runCli(['check', 'tls.pcap'], io())).toEqual({
      exitCode: 1,
      stdout: '',
      stderr: expect.stringMatching(
        /^tls\.pcap: Left out: .*\ntls\.pcap: There is no SIP message in it\.\n$/,
      ),
    });
    expect(runCli(['parse', 'tls.pcap'], io())).toMatchObject({ exitCode: 1, stdout: '[]\n' });
    expect(runCli(['explain', 'tls.pcap'], io())).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('TLS'),
    });
  });

  it('is parsed as a list, with the way of each message', () => {
    const list = JSON.parse(runCli(['parse', 'a.pcap'], io()).stdout);
    expect(list).toMatchObject([
      { number: 1, ...ends, transport: 'UDP', at: 0, startLine: { kind: 'request' } },
      { number: 2, ...back, transport: 'UDP', at: 20, startLine: { kind: 'response' } },
      { number: 3, ...ends, transport: 'UDP', at: 40, startLine: { kind: 'request' } },
    ]);
  });

  it('is explained with the way above each message', () => {
    const { exitCode, stdout } = runCli(['explain', 'a.pcap'], io());
    expect(exitCode).toBe(0);
    expect(stdout).toContain('a.pcap#2 192.0.2.2:5080 -> 192.0.2.1:5060 over UDP at 20 ms\n\n[');
    const spans = JSON.parse(runCli(['explain', 'a.pcap', '--json'], io()).stdout);
    expect(spans[0]).toMatchObject({ number: 1, from: 0, text: F1.slice(spans[0].from, spans[0].to) });
  });

  it('gives credentials and their challenge', () => {
    const args = ['--credentials', 'a.pcap', '--challenge', 'a.pcap', '--password', 'zanzibar'];
    const ofFiles = ['--credentials', 'F3.sip', '--challenge', 'a.pcap#2', '--password', 'zanzibar'];
    expect(runCli(['digest', ...args], io())).toEqual(runCli(['digest', ...ofFiles], io()));
  });
});

describe('a log', () => {
  it('is judged with places in it, and the CRs that it lost are not missed', () => {
    const { stdout } = runCli(['check', 'full.log'], io());
    const direct = runCli(['check', 'F3.sip'], io()).stdout;
    const lineBelow = (line: string) =>
      line.replace(/^F3\.sip:(\d+)/, (_, at) => `full.log:${Number(at) + 1}`);
    const below = direct.trimEnd().split('\n').map(lineBelow);
    expect(stdout.trimEnd().split('\n')).toEqual(expect.arrayContaining(below));
  });

  it('is parsed and explained as its messages', () => {
    expect(JSON.parse(runCli(['parse', 'full.log'], io()).stdout)).toMatchObject([
      { number: 1, source: '192.0.2.1:5060', transport: 'UDP', body: { text: '' } },
    ]);
    const spans = JSON.parse(runCli(['explain', 'full.log', '--json'], io()).stdout);
    expect(log.slice(spans[0].from, spans[0].to)).toBe(spans[0].text);
  });
});

describe('one message of a file', () => {
  it('is named by its number', () => {
    expect(runCli(['check', 'a.pcap#2'], io()).stdout).not.toMatch(/#[13]:/);
    expect(JSON.parse(runCli(['parse', 'a.pcap#2'], io()).stdout)).toMatchObject({
      startLine: { kind: 'response' },
    });
    expect(runCli(['check', 'trace.txt#2'], io()).stdout).toMatch(
      /^trace\.txt:\d+:\d+ error auth-comma-list /m,
    );
  });

  it('has to be there', () => {
    expect(runCli(['check', 'a.pcap#4'], io())).toMatchObject({
      exitCode: 2,
      stderr: 'There is no message 4 in a.pcap, which has 3.\n',
    });
    expect(runCli(['check', 'none#4'], io()).stderr).toBe(
      'The program cannot read none: there is no such file or folder.\n',
    );
  });

  it('is not meant by a file that is called so', () => {
    expect(runCli(['check', 'odd#1'], io()).stdout).toMatch(/^odd#1:9:\d+ error auth-comma-list /m);
  });
});
