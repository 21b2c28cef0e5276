import { describe, expect, it } from 'vitest';
import { runCli } from './run-cli';
import { testIo } from './test-io';

interface PacketJson {
  readonly id: string;
  readonly text: string;
  readonly sentAt: number;
  readonly arrivedAt: number | null;
}

function packetsOf(...args: readonly string[]): readonly PacketJson[] {
  const { stdout } = runCli(['flow', '2.1', '--json', ...args], testIo({ 'no-contact.sip': 'REGISTER' }));
  return JSON.parse(stdout).packets;
}

describe('flow', () => {
  it.each([
    ['ladder', /REGISTER F1[\s\S]*401 Unauthorized F2[\s\S]*200 OK F4/],
    [
      'sip',
      /^-- bob#1 Bob -> SIP Server, \S+ -> \S+ over TLS at 0 ms\r\nREGISTER sips:ss2\.biloxi\.example\.com SIP\/2\.0\r\n/,
    ],
    ['json', /^\{\n {2}"flow": "2\.1",\n {2}"seed": 1,/],
    ['mermaid', /^sequenceDiagram\n/],
    ['svg', /^<svg [\s\S]*RFC 3665 §2\.1: Successful New Registration/],
  ])('prints %s', (format, expected) => {
    const { exitCode, stdout, stderr } = runCli(['flow', '2.1', '--format', format], testIo());
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toMatch(expected);
    expect(stdout).toMatch(/\n$/);
  });

  it('draws a ladder unless told otherwise', () => {
    expect(runCli(['flow', '2.1'], testIo()).stdout).toBe(
      runCli(['flow', '2.1', '--format', 'ladder'], testIo()).stdout,
    );
  });

  it('writes to a file and prints nothing then', () => {
    const io = testIo();
    expect(runCli(['flow', '2.1', '--out', 'run.txt'], io)).toEqual({ exitCode: 0, stdout: '', stderr: '' });
    expect(io.written.get('run.txt')).toBe(runCli(['flow', '2.1'], testIo()).stdout);
  });

  it('is the same each time', () => {
    expect(packetsOf('--seed', '7')).toEqual(packetsOf('--seed', '7'));
  });

  it('runs over another transport', () => {
    expect(packetsOf('--transport', 'udp')[0]?.text).toContain('Via: SIP/2.0/UDP');
  });

  it('loses a packet, which the phone then sends again', () => {
    const [first, second] = packetsOf('--transport', 'udp', '--drop', 'bob#1');
    expect(first).toMatchObject({ id: 'bob#1', arrivedAt: null });
    expect(second?.text).toBe(first?.text);
  });

  it('replaces, delays and duplicates packets', () => {
    expect(packetsOf('--edit', 'bob#1=no-contact.sip')[0]?.text).toBe('REGISTER');
    expect(packetsOf('--delay', 'server#1=1000')[1]).toMatchObject({
      id: 'server#1',
      sentAt: 50,
      arrivedAt: 1100,
    });
    expect(packetsOf('--duplicate', 'bob#1').map(({ id }) => id)).toContain('bob#1+1');
  });

  it('takes an option for a packet several times', () => {
    const lost = packetsOf('--transport', 'udp', '--drop', 'bob#1', '--drop', 'bob#2').filter(
      ({ arrivedAt }) => arrivedAt === null,
    );
    expect(lost.map(({ id }) => id)).toEqual(['bob#1', 'bob#2']);
  });
});
