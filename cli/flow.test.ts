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
    ['plantuml', /^@startuml\ntitle RFC 3665/],
    ['sipp', /^<\?xml [\s\S]*<recv response="401" auth="true"\/>/],
    ['svg', /^<svg [\s\S]*RFC 3665 §2\.1: Successful New Registration/],
  ])('prints %s', (format, expected) => {
    const { exitCode, stdout, stderr } = runCli(['flow', '2.1', '--format', format], testIo());
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toMatch(expected);
    expect(stdout).toMatch(/\n$/);
  });

  it('captures packets, which it reads again', () => {
    const io = testIo();
    const { stdout } = runCli(['flow', '2.1', '--format', 'pcap'], io);
    expect(runCli(['flow', '2.1', '--format', 'pcap', '--out', 'run.pcap'], io).stdout).toBe('');
    expect(io.written.get('run.pcap')).toBe(stdout);
    const checked = runCli(['parse', 'run.pcap#3', '--json'], testIo({ 'run.pcap': stdout }));
    expect(checked.stdout).toContain('REGISTER');
    expect(checked.stdout).toContain('response=');
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

  it('runs with another registrar and other figures, and for longer', () => {
    const [, challenge] = packetsOf(
      '--set',
      'registrar=fritzbox-like',
      '--set',
      'granted=120',
      '--for',
      '2min',
    );
    expect(challenge?.text).toContain('realm="fritz.box"');
    const registrations = packetsOf('--set', 'granted=120', '--for', '2min').filter(
      ({ sentAt }) => sentAt > 60_000,
    );
    expect(registrations.map(({ text }) => text.split(' ')[0])).toEqual(['REGISTER', 'SIP/2.0']);
  });

  it.each([
    ['colour=red', 'Flow 2.1 has no setting "colour"; it has registrar, phone, granted, nonce, loss.'],
    ['loss=101', 'Expected loss=0..100 for --set, and found "loss=101".'],
    ['loss', 'Expected loss=0..100 for --set, and found "loss".'],
  ])('knows no --set %s', (setting, sentence) => {
    const { exitCode, stderr } = runCli(['flow', '2.1', '--set', setting], testIo());
    expect(exitCode).toBe(2);
    expect(stderr).toContain(sentence);
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

  it('has somebody do something, at a time of a clock too', () => {
    const last = packetsOf('--command', '0:00:30:bob:add=<sips:bob@work.biloxi.example.com>').find(
      ({ sentAt }) => sentAt === 30_000,
    );
    expect(last?.text).toContain('Contact: <sips:bob@work.biloxi.example.com>');
  });

  it('has a caller, who is in no print, call the phone', () => {
    const texts = packetsOf('--command', '1min:caller:call=sips:bob@biloxi.example.com').map(
      ({ text }) => text,
    );
    expect(texts.some((text) => text.startsWith('INVITE sips:bob@'))).toBe(true);
  });

  it('makes the network worse: all of it, or one way for a while', () => {
    expect(packetsOf('--delay', '200ms')[0]).toMatchObject({ sentAt: 0, arrivedAt: 250 });
    const udp = ['--transport', 'udp', '--loss', '100%'];
    expect(packetsOf(...udp).every(({ arrivedAt }) => arrivedAt === null)).toBe(true);
    const oneWay = packetsOf(...udp, '--from', 'server', '--until', '1s');
    expect(oneWay.map(({ arrivedAt }) => arrivedAt === null)).toEqual(
      oneWay.map(({ id, sentAt }) => id.startsWith('server') && sentAt < 1000),
    );
    expect(packetsOf('--transport', 'udp', '--duplicate', '100').map(({ id }) => id)).toContain('bob#1+1');
  });

  it('switches somebody off and breaks connections', () => {
    const down = packetsOf('--transport', 'udp', '--down', 'server=0s-10s');
    expect(down.filter(({ id, sentAt }) => id.startsWith('server') && sentAt < 10_000)).toEqual([]);
    expect(down.some(({ text }) => text.startsWith('SIP/2.0 200'))).toBe(true);
    const broken = JSON.stringify(
      JSON.parse(runCli(['flow', '2.1', '--json', '--break', 'bob,server=120ms'], testIo()).stdout),
    );
    expect(broken).toMatch(/"event":"reset"/);
  });
});
