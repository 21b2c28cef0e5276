import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printed } from '@/lib/flows/rfc3665/2.1-printed';
import { runCli } from './run-cli';
import { testIo } from './test-io';

const { F1 = '', F2 = '', F3 = '' } = printed;
const io = () => testIo({ 'F1.sip': F1, 'F3.sip': F3, 'long.sip': 'x'.repeat(1_000_001) }, F2);

describe('help', () => {
  it.each([['help'], ['--help'], ['-h']])('%s prints every command and is fine', (word) => {
    const { exitCode, stdout } = runCli([word], io());
    expect(exitCode).toBe(0);
    for (const name of ['flows', 'flow', 'parse', 'check', 'rules', 'rule', 'explain', 'digest']) {
      expect(stdout).toMatch(new RegExp(`^ {2}${name} `, 'm'));
    }
  });

  it.each([[['check', '--help']], [['help', 'check']]])('%j prints one command', (args) => {
    expect(runCli(args, io())).toEqual({
      exitCode: 0,
      stdout: expect.stringMatching(/^ {2}check FILE/),
      stderr: '',
    });
  });

  it('without arguments the usage is an error', () => {
    expect(runCli([], io())).toEqual({ exitCode: 2, stdout: '', stderr: expect.stringMatching(/^Usage: /) });
  });
});

describe('wrong usage is one sentence and exit code 2', () => {
  it.each<[string, string]>([
    [
      'frobnicate',
      'There is no command "frobnicate"; the commands are flows, flow, parse, check, rules, rule, explain, digest.',
    ],
    ['flows extra', 'There is one argument too many: "extra".'],
    ['flows --colour', 'There is no option --colour here; the options are --json.'],
    ['flows --json=yes', 'The option --json takes no value.'],
    ['flow', 'Expected the id of a flow, and found nothing.'],
    ['flow 9.9', 'There is no flow 9.9; the flows are 2.1'],
    [
      'flow 2.1 --format gif',
      'Expected ladder, svg, mermaid, plantuml, sip, pcap, sipp, json for --format, and found "gif".',
    ],
    ['flow 2.1 --json --format svg', 'The options --json and --format svg ask for two different things.'],
    ['flow 2.1 --seed', 'The option --seed needs a value.'],
    ['flow 2.1 --seed x', 'Expected a whole number for --seed, and found "x".'],
    ['flow 2.1 --seed=-1', 'Expected a whole number for --seed, and found "-1".'],
    ['flow 2.1 --transport sctp', 'Expected udp, tcp, tls, ws for --transport, and found "sctp".'],
    ['flow 2.1 --transport ws', 'Flow 2.1 does not run over ws, only over tls, udp, tcp.'],
    [
      'flow 2.1 --drop bob#9',
      'There is no packet bob#9 in this run; its packets are bob#1, server#1, bob#2, server#2.',
    ],
    [
      'flow 2.1 --edit bob#9=F1.sip',
      'There is no packet bob#9 in this run; its packets are bob#1, server#1, bob#2, server#2.',
    ],
    ['flow 2.1 --edit bob#1', 'Expected PACKET=FILE for --edit, and found "bob#1".'],
    ['flow 2.1 --delay bob#1', 'Expected PACKET=MS for --delay, and found "bob#1".'],
    [
      'flow 2.1 --delay 200',
      'Expected a time with its unit for --delay, such as 500ms, 30s, 30min or 0:50:12',
    ],
    ['flow 2.1 --jitter 25h', 'The time 25h for --jitter is more than a day, which is the most there is.'],
    ['flow 2.1 --loss 120', 'Expected a share from 0 to 100 % for --loss, and found "120".'],
    [
      'flow 2.1 --loss 9 --from bo',
      'There is no node "bo" for --from in this flow; its nodes are bob, server, caller.',
    ],
    ['flow 2.1 --from bob', 'The option --from needs another that says what becomes of the messages'],
    ['flow 2.1 --loss 9 --since 5s --until 4s', 'The time of --until has to be later than that of --since.'],
    [
      'flow 2.1 --command bob:fetch',
      'Expected TIME:NODE:NAME[=ARGUMENT] for --command, and found "bob:fetch".',
    ],
    ['flow 2.1 --command soon:bob:fetch', 'Expected a time with its unit for --command'],
    [
      'flow 2.1 --command 1s:eve:fetch',
      'There is no node "eve" for --command in this flow; its nodes are bob,',
    ],
    [
      'flow 2.1 --command 1s:server:dance',
      'There is no command "dance" for server, whose commands are restart.',
    ],
    [
      'flow 2.1 --command 1s:bob:add',
      'The command add of bob needs to be told "Contact": write add=ARGUMENT.',
    ],
    [
      'flow 2.1 --command 1s:bob:fetch=all',
      'The command fetch of bob takes nothing behind "=", and found "all".',
    ],
    [
      'flow 2.1 --command 1s:server:restart=all',
      'The command restart of server takes bindings, nonces behind "=", and found "all".',
    ],
    ['flow 2.1 --down server=10s', 'Expected NODE=FROM-TO for --down, and found "10s".'],
    [
      'flow 2.1 --down server=10s-5s',
      'The second time of --down has to be later than the first, and "10s-5s" is not.',
    ],
    ['flow 2.1 --break bob,bob=1s', 'A connection has two ends, and --break found bob twice.'],
    ['flow 2.1 --edit bob#1=none.sip', 'The program cannot read none.sip: there is no such file or folder.'],
    [
      'flow 2.1 --edit bob#1=long.sip',
      'The text for bob#1 is longer than the 1000000 characters that a packet can hold.',
    ],
    [
      'flow 2.1 --delay bob#1=soon',
      'Expected a whole number for the milliseconds of --delay bob#1, and found "soon".',
    ],
    ['flow 2.1 --out locked', 'The program cannot write locked: it is not permitted.'],
    ['parse', 'Expected a file, and found nothing.'],
    ['parse none.sip', 'The program cannot read none.sip: there is no such file or folder.'],
    ['parse folder', 'The program cannot read folder: it is a folder.'],
    ['check F1.sip none.sip', 'The program cannot read none.sip: there is no such file or folder.'],
    ['rule', 'Expected the id of a rule, and found nothing.'],
    ['rule no-such-rule', 'There is no rule no-such-rule; the command "rules" lists them all.'],
    ['explain F1.sip F3.sip', 'There is one argument too many: "F3.sip".'],
    [
      'digest',
      'The digest still needs --username, --realm, --method, --uri, --nonce, --password; or give --credentials FILE.',
    ],
    ['digest --challenge F1.sip', 'The option --challenge needs --credentials, the message that answers it.'],
    [
      'digest --credentials F3.sip --password p --nonce n',
      'With --credentials the message says what --nonce would, so leave that out.',
    ],
    ['digest --credentials F1.sip --password p', 'There are no Digest credentials in F1.sip.'],
    [
      'digest --credentials F3.sip --challenge F1.sip --password p',
      'There is no Digest challenge (WWW-Authenticate) in F1.sip.',
    ],
  ])('%s', (call, sentence) => {
    const { exitCode, stdout, stderr } = runCli(call.split(' '), io());
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toMatch(/^[^\n]+\.\n$/);
    expect(stderr).toContain(sentence);
  });
});

it('never throws, whatever it is called with', () => {
  const word = fc.oneof(
    fc.constantFrom(
      'flow',
      'check',
      'parse',
      'explain',
      'digest',
      'rule',
      '2.1',
      'F1.sip',
      'F3.sip',
      '-',
      '--',
      '-x',
    ),
    fc.constantFrom(
      '--json',
      '--seed',
      '--edit',
      'bob#1=F3.sip',
      '--drop',
      '--password',
      '--credentials',
      '--help',
    ),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 6 }), (args) => {
      const { exitCode, stdout, stderr } = runCli(args, io());
      expect(exitCode === 2).toBe(stderr !== '');
      if (exitCode === 2) expect(stdout).toBe('');
    }),
  );
});

describe('parse', () => {
  it('prints names, values and spans as JSON', () => {
    const { exitCode, stdout } = runCli(['parse', 'F1.sip'], io());
    const { startLine, headers, body, problems } = JSON.parse(stdout);
    expect(exitCode).toBe(0);
    expect(startLine).toMatchObject({ kind: 'request', method: 'REGISTER', from: 0, to: 44 });
    expect(headers[0]).toMatchObject({ name: 'Via', canonical: 'Via', known: true, from: 46 });
    expect(headers[0].parts).toContainEqual({
      path: 'Via;branch',
      value: 'z9hG4bKnashds7',
      from: F1.indexOf('branch='),
      to: F1.indexOf('\r\nMax-Forwards'),
    });
    expect(headers.map((header: { name: string }) => header.name)).toHaveLength(8);
    expect(body).toEqual({ text: '', from: F1.length, to: F1.length });
    expect(problems).toEqual([]);
  });

  it('says where the problems are, and exits with 1', () => {
    const { exitCode, stdout } = runCli(['parse', 'F3.sip'], io());
    expect(exitCode).toBe(1);
    expect(JSON.parse(stdout).problems).toContainEqual(
      expect.objectContaining({ rule: 'auth-comma-list', line: 9, fix: expect.anything() }),
    );
  });

  it.each(['', '\0\uD800\r\n\r\n', 'REGISTER'])('takes %j from standard input', (text) => {
    expect(runCli(['parse', '-'], testIo({}, text)).exitCode).toBe(1);
  });
});

describe('explain', () => {
  it('says of every field what it is, who writes it and who reads it', () => {
    const { exitCode, stdout } = runCli(['explain', 'F1.sip'], io());
    expect(exitCode).toBe(0);
    expect(stdout).toContain(
      [
        '[T] branch=z9hG4bKnashds7',
        '    branch parameter of Via (RFC 3261 §8.1.1.7)',
        '    The name of the transaction on this hop.',
      ].join('\n'),
    );
  });

  it('gives places in the file as JSON, whichever message they stand in', () => {
    const trace = `${F1}\r\n--\r\n${F2}`;
    const spans = JSON.parse(runCli(['explain', '-', '--json'], testIo({}, trace)).stdout);
    const branches = spans.filter(({ path }: { path: string }) => path === 'Via;branch');
    expect(branches.map(({ kinKey }: { kinKey: string }) => kinKey)).toEqual([
      'branch:z9hG4bKnashds7',
      'branch:z9hG4bKnashds7',
    ]);
    for (const { from, to, text } of spans) expect(trace.slice(from, to)).toBe(text);
  });
});

describe('rules and flows', () => {
  it('flows lists every flow', () => {
    expect(runCli(['flows'], io()).stdout).toMatch(/^2\.1 +Successful New Registration$/m);
    expect(JSON.parse(runCli(['flows', '--json'], io()).stdout)).toContainEqual(
      expect.objectContaining({ id: '2.1', title: 'Successful New Registration', source: 'RFC 3665 §2.1' }),
    );
  });

  it('rules lists what rule shows', () => {
    const listed: readonly { id: string; title: string }[] = JSON.parse(
      runCli(['rules', '--json'], io()).stdout,
    );
    expect(listed.map(({ id }) => id)).toContain('auth-comma-list');
    expect(runCli(['rules'], io()).stdout.trimEnd().split('\n')).toHaveLength(listed.length);
    for (const { id, title } of listed) {
      const { exitCode, stdout } = runCli(['rule', id], io());
      expect(exitCode).toBe(0);
      expect(stdout).toContain(title);
      expect(stdout).toMatch(/^Why: ./m);
      expect(stdout).toMatch(/^Wrong:$/m);
      expect(JSON.parse(runCli(['rule', id, '--json'], io()).stdout)).toMatchObject({ id, title });
    }
  });
});
