import { describe, expect, it } from 'vitest';
import { printed } from '@/lib/flows/rfc3665/2.1-printed';
import { bytesOf, textOf } from '@/lib/sip/bytes';
import { runCli } from './run-cli';
import { testIo } from './test-io';

const { F1 = '' } = printed;

/** F1 with a subject, a letter of which is written in ISO 8859-1. */
const latin = bytesOf(F1.replace('CSeq:', 'Subject: caf\udce9\r\nCSeq:'));

describe('a file that is no UTF-8', () => {
  it('is told about where it is not, and nothing else of it changes', () => {
    const { exitCode, stdout } = runCli(['check', 'latin.sip'], testIo({ 'latin.sip': latin }));
    expect({ exitCode, stdout }).toEqual({
      exitCode: 1,
      stdout: 'latin.sip:7:13 error utf-8 Expected UTF-8 in a header field, found the byte E9\n',
    });
  });

  it('is counted in bytes where it is a body', () => {
    const message = F1.replace(/(?<=Content-Length: )0\r\n\r\n$/, '4\r\n\r\ncaf\udce9');
    const { stdout } = runCli(['check', '-'], testIo({}, bytesOf(message)));
    expect(message).toContain('Content-Length: 4');
    expect(stdout).not.toContain('content-length-matches');
  });

  it('comes out byte for byte', () => {
    const io = testIo({ 'latin.sip': latin });
    runCli(['flow', '2.1', '--edit', 'bob#1=latin.sip', '--format', 'sip', '--out', 'run.txt'], io);
    expect(io.written.get('run.txt')).toContain(textOf(latin));
  });

  it('keeps a byte order mark, which is no part of a start line', () => {
    const { stdout } = runCli(['check', '-'], testIo({}, `\ufeff${F1}`));
    expect(stdout).toMatch(/^-:1:1 error /);
  });
});

describe('a capture of packets where text is expected', () => {
  it('is refused', () => {
    const capture = Uint8Array.from([0xd4, 0xc3, 0xb2, 0xa1, 2, 0, 4, 0]);
    const { exitCode, stderr } = runCli(
      ['flow', '2.1', '--edit', 'bob#1=a.pcap'],
      testIo({ 'a.pcap': capture }),
    );
    expect(exitCode).toBe(2);
    expect(stderr).toBe(
      'The program cannot read a.pcap: it is a capture of packets, and text is expected here.\n',
    );
  });

  it('is not a text that begins with line ends', () => {
    expect(runCli(['check', '-'], testIo({}, `\n\r\r\n${F1}`)).exitCode).toBe(0);
  });
});
