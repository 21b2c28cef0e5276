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
const withoutPassword = [
  ...['--username', 'Mufasa', '--realm', 'testrealm@host.com', '--method', 'GET'],
  ...['--uri', '/dir/index.html', '--nonce', 'dcd98b7102dd2f0e8b11d0f600bfb0c093'],
];
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

describe('digest without a password', () => {
  const trace = runCli(['flow', '2.1', '--format', 'sip'], testIo()).stdout;
  const messages = ['digest', '--challenge', '-', '--credentials', '-'];

  it('says what the rules have against the credentials and what the values tell', () => {
    const io = testIo({ 'F2.sip': printed.F2 ?? '', 'F3.sip': printed.F3 ?? '' });
    const { exitCode, stdout } = runCli(['digest', '--challenge', 'F2.sip', '--credentials', 'F3.sip'], io);
    expect(exitCode).toBe(1);
    expect(stdout).toContain('cannot be said without the password');
    expect(stdout).toContain(
      '\nerror auth-response-length Expected 32 hexadecimal digits in response, found 31\n',
    );
    expect(stdout).toContain('\nflaw response-of-example This response is printed in RFC 3665 §2.1');
    expect(stdout).toContain('\nnote formula-old Without qop the old formula holds');
  });

  it('finds nothing wrong with the form of our own flow', () => {
    const { exitCode, stdout } = runCli([...messages, '--json'], testIo({}, trace));
    const { response, problems, remarks } = JSON.parse(stdout);
    expect(exitCode).toBe(0);
    expect(response).toMatch(/^[0-9a-f]{32}$/);
    expect(problems).toEqual([]);
    expect(remarks.map(({ id }: { id: string }) => id)).toContain('password-can-be-guessed');
  });

  it('needs no message for that', () => {
    const { exitCode, stdout } = runCli(
      ['digest', ...withoutPassword, '--response', 'd41d8cd98f00b204e9800998ecf8427e'],
      testIo(),
    );
    expect(exitCode).toBe(1);
    expect(stdout).toContain('flaw response-without-password The response is the MD5 of the empty text.');
  });

  it('tries a list of words', () => {
    const io = (list: string) => testIo({ list }, trace);
    const found = runCli([...messages, '--words', 'list'], io('secret\r\n\r\nzanzibar\r\nmore'));
    expect(found.exitCode).toBe(1);
    expect(found.stdout).toContain('\nWord 2 fits: zanzibar\n');
    const other = runCli([...messages, '--words', 'list'], io('secret\nletmein'));
    expect(other.exitCode).toBe(0);
    expect(other.stdout).toContain('None of the 2 words fits.\n');
    const json = runCli([...messages, '--words', 'list', '--json'], io('zanzibar'));
    expect(JSON.parse(json.stdout).words).toEqual({ tried: 1, word: 'zanzibar' });
  });

  it('takes the list from standard input', () => {
    const io = testIo({ trace }, 'zanzibar');
    const { stdout } = runCli(['digest', '--credentials', 'trace', '--words', '-'], io);
    expect(stdout).toContain('Word 1 fits: zanzibar');
  });

  it.each([
    [['digest', ...withoutPassword], 'The digest still needs --password; or give --credentials FILE.'],
    [[...withQop, '--words', 'list'], 'The option --words looks for the password, so leave out --password.'],
  ])('refuses what makes no sense: case %#', (args, sentence) => {
    const { exitCode, stderr } = runCli(args, testIo());
    expect(exitCode).toBe(2);
    expect(stderr).toContain(sentence);
  });
});
