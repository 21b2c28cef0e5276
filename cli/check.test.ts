import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printed } from '@/lib/flows/rfc3665/2.1-printed';
import { applyEdits } from '@/lib/text/text-edit';
import { runCli } from './run-cli';
import { testIo } from './test-io';

const { F1 = '', F2 = '', F3 = '' } = printed;
const ours = runCli(['flow', '2.1', '--format', 'sip'], testIo()).stdout;

/** A line of output: `file:line:column severity rule-id message`. */
const LINE = /^[^:\n]+:\d+:\d+ (?:error|warning|info) [a-z0-9-]+ \S.*$/;

describe('check', () => {
  it('finds nothing in a good message, prints nothing and is fine', () => {
    expect(runCli(['check', 'F1.sip'], testIo({ 'F1.sip': F1 }))).toEqual({
      exitCode: 0,
      stdout: '',
      stderr: '',
    });
  });

  it('finds no error in the run of our own flow', () => {
    const { stdout } = runCli(['check', '-', '--password', 'zanzibar'], testIo({}, ours));
    expect(stdout.split('\n').filter((line) => line.includes(' error '))).toEqual([]);
  });

  it('points at the missing comma of F3, with a repair in places of the file', () => {
    const io = testIo({ 'F3.sip': F3 });
    const { exitCode, stdout } = runCli(['check', 'F3.sip'], io);
    expect(exitCode).toBe(1);
    for (const line of stdout.trimEnd().split('\n')) expect(line).toMatch(LINE);
    expect(stdout).toMatch(/^F3\.sip:9:\d+ error auth-comma-list Expected /m);
    const findings = JSON.parse(runCli(['check', 'F3.sip', '--json'], io).stdout);
    const comma = findings.find(({ rule }: { rule: string }) => rule === 'auth-comma-list');
    expect(comma).toMatchObject({
      file: 'F3.sip',
      line: 9,
      severity: 'error',
      spec: expect.stringMatching(/^RFC/),
    });
    expect(applyEdits(F3, comma.fix.edits)).toContain('realm="atlanta.example.com",');
  });

  it('counts lines, columns and offsets from the start of the file, in whichever message', () => {
    const trace = `${F1}\r\n--\r\n${F2}\r\n--\r\n${F3}`;
    const findings = JSON.parse(runCli(['check', '-', '--json'], testIo({}, trace)).stdout);
    const comma = findings.find(({ rule }: { rule: string }) => rule === 'auth-comma-list');
    const before = trace.slice(0, comma.from);
    expect(comma.line).toBe(before.split('\r\n').length);
    expect(before).toMatch(/Authorization: Digest username="bob", realm="atlanta\.example\.com"$/);
    expect(applyEdits(trace, comma.fix.edits)).toContain('realm="atlanta.example.com",');
  });

  it('judges files by themselves, and with --trace as one exchange', () => {
    const sameNumber = F3.replace('CSeq: 2', 'CSeq: 1');
    const io = () => testIo({ '1.sip': F1, '2.sip': F2, '3.sip': sameNumber });
    const files = ['1.sip', '2.sip', '3.sip'];
    expect(runCli(['check', ...files], io()).stdout).not.toContain('auth-retry-cseq');
    expect(runCli(['check', '--trace', ...files], io()).stdout).toMatch(
      /^3\.sip:7:\d+ \w+ auth-retry-cseq /m,
    );
  });

  it('reads standard input once, however often it is named', () => {
    const { stdout } = runCli(['check', '-', '-'], testIo({}, F3));
    expect(stdout.match(/auth-comma-list/g)).toHaveLength(2);
  });

  it('takes any text, and finds something in what is no message', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { exitCode, stdout } = runCli(['check', '-'], testIo({}, text));
        expect(exitCode).toBe(1);
        expect(stdout).not.toBe('');
      }),
    );
  });
});
