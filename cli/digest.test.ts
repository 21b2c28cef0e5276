import { describe, expect, it } from 'vitest';
import { printed } from '@/lib/flows/rfc3665/2.1-printed';
import { runCli } from './run-cli';
import { testIo } from './test-io';

/** The example of RFC 2617 §3.5. */
const mufasa = [
  'digest',
  ...['--username', 'Mufasa', '--realm', 'testrealm@host.com', '--password', 'Circle Of Life'],
  ...['--method', 'GET', '--uri', '/dir/index.html', '--nonce', 'dcd98b7102dd2f0e8b11d0f600bfb0c093'],
];
const withQop = [...mufasa, '--qop', 'auth', '--nc', '00000001', '--cnonce', '0a4f113b'];
const RIGHT = '6629fae49393a05397450978507c4ef1';

describe('digest', () => {
  it('prints formula, text and result of each step', () => {
    const { exitCode, stdout } = runCli(withQop, testIo());
    expect(exitCode).toBe(0);
    expect(stdout).toContain(
      [
        'HA1 = MD5(username ":" realm ":" password)',
        '    = MD5(Mufasa:testrealm@host.com:Circle Of Life)',
        '    = 939e7578ed9e3c518a452acee763bce9',
      ].join('\n'),
    );
    expect(stdout).toContain(`= ${RIGHT}\n`);
  });

  it('confirms a right response', () => {
    const { exitCode, stdout } = runCli([...withQop, '--response', RIGHT], testIo());
    expect(exitCode).toBe(0);
    expect(stdout).toContain(`The response ${RIGHT} is right.`);
  });

  it('names the mistake that reproduces a wrong one', () => {
    const response = JSON.parse(runCli([...mufasa, '--json'], testIo()).stdout).steps.at(-1).result;
    const wrong = [...withQop, '--response', response];
    const { exitCode, stdout } = runCli(wrong, testIo());
    expect(exitCode).toBe(1);
    expect(stdout).toContain(`The response ${response} is wrong.`);
    expect(stdout).toMatch(/\(qop-left-out, RFC/);
    expect(JSON.parse(runCli([...wrong, '--json'], testIo()).stdout).diagnosis).toMatchObject({
      verdict: 'mistaken',
      expected: RIGHT,
      causes: [{ mistakes: [{ id: 'qop-left-out' }] }],
    });
  });

  it.each([
    ['0'.repeat(32), /None of the \d+ mistakes tried gives it/],
    ['dfe5', /Expected 32 hexadecimal digits for MD5, and there are 4\./],
    ['', /Expected 32 hexadecimal digits for MD5, and there are 0\./],
  ])('says what can be said of %j', (response, expected) => {
    const { exitCode, stdout } = runCli([...withQop, `--response=${response}`], testIo());
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(expected);
  });

  it('hashes the body with auth-int, and with SHA-256 if asked', () => {
    const io = testIo({ body: 'v=0\r\n' });
    const integrity = [
      ...mufasa,
      '--qop',
      'auth-int',
      '--nc',
      '00000001',
      '--cnonce',
      '0a4f113b',
      '--body',
      'body',
    ];
    expect(runCli(integrity, io).stdout).toMatch(/^body-hash = MD5\(body\)$/m);
    expect(runCli([...withQop, '--algorithm', 'sha-256'], io).stdout).toMatch(/^HA1 = SHA-256\(/m);
  });

  it.each([
    [[...mufasa, '--qop', 'auth'], 'The option --qop needs --nc and --cnonce, which are hashed with it.'],
    [[...withQop, '--qop', 'both'], 'Expected auth, auth-int for --qop, and found "both".'],
    [[...withQop, '--algorithm', 'ROT13'], 'There is no algorithm "ROT13"; the algorithms are MD5, '],
    [[...withQop, '--body', 'none'], 'The program cannot read none: there is no such file or folder.'],
  ])('refuses wrong values: case %#', (args, sentence) => {
    const { exitCode, stderr } = runCli(args, testIo());
    expect(exitCode).toBe(2);
    expect(stderr).toContain(sentence);
  });
});

describe('digest of messages', () => {
  const trace = runCli(['flow', '2.1', '--format', 'sip'], testIo()).stdout;

  it('finds challenge and credentials in a trace and confirms the response of our own flow', () => {
    const args = ['digest', '--challenge', '-', '--credentials', '-', '--password', 'zanzibar'];
    const { exitCode, stdout } = runCli(args, testIo({}, trace));
    expect(stdout).toContain('MD5(bob:atlanta.example.com:zanzibar)');
    expect(stdout).toMatch(/The response [0-9a-f]{32} is right\./);
    expect(exitCode).toBe(0);
  });

  it('says that the response as printed has a digit too few', () => {
    const io = testIo({ 'F2.sip': printed.F2 ?? '', 'F3.sip': printed.F3 ?? '' });
    const args = ['digest', '--challenge', 'F2.sip', '--credentials', 'F3.sip', '--password', 'zanzibar'];
    const { exitCode, stdout } = runCli(args, io);
    expect(exitCode).toBe(1);
    expect(stdout).toContain('Expected 32 hexadecimal digits for MD5, and there are 31.');
  });

  it('finds the wrong case of a password', () => {
    const args = ['digest', '--credentials', '-', '--password', 'Zanzibar'];
    const { exitCode, stdout } = runCli(args, testIo({}, trace));
    expect(exitCode).toBe(1);
    expect(stdout).toContain('(password-in-other-case, ');
  });
});
