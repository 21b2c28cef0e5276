import { execFile } from 'node:child_process';
import dgram from 'node:dgram';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { strict } from '@/lib/nodes/registrar/profiles/strict';
import type { Edit } from '@/lib/sim/edit';
import { bytesOf, textOf } from '@/lib/sip/bytes';
import { allRuns, editedRun } from '@/test/all-runs';
import { askedRegistrar } from '@/test/asked-registrar';
import { describeInstalled } from '@/test/installed';
import { faultOfXml } from '@/test/well-formed';
import { runDocument } from './run-document';

const scenarios = allRuns().map(({ name, run }) => ({ name, scenario: runDocument('sipp', run) }));
const WAIT = { at: 30_000, node: 'bob', name: 'add', argument: '<sip:bob@work.biloxi.example.com>' };
const registration = runDocument('sipp', editedRun('udp', []));

it('writes the phone of a registration', async () => {
  await expect(registration).toMatchFileSnapshot('./snapshots/registration.sipp.xml');
});

it.each(scenarios)('of $name is XML', ({ scenario }) => {
  expect(faultOfXml(scenario)).toBeUndefined();
});

it.each<[string, readonly Edit[], readonly string[]]>([
  [
    'expects a response once, however often it came',
    [{ kind: 'duplicate', packet: 'server#1', after: 10 }],
    ['send', '401', 'send', '200'],
  ],
  ['leaves retransmissions to SIPp', [{ kind: 'drop', packet: 'server#1' }], ['send', '401', 'send', '200']],
  [
    'waits as the phone does',
    [{ kind: 'command', command: WAIT }],
    ['send', '401', 'send', '200', 'pause 29800', 'send', '200'],
  ],
  ['sends what nobody answers once', [{ kind: 'drop', packet: 'bob#1', repeats: true }], ['send']],
  [
    'begins with what SIPp can send',
    [{ kind: 'replace', packet: 'bob#1', text: 'no message at all' }],
    ['send', '401', 'send', '200'],
  ],
])('%s', (_, edits, expected) => {
  expect(elementsOf(runDocument('sipp', editedRun('udp', edits)))).toEqual(expected);
});

it('keeps what the run itself refuses', () => {
  const wrong = allRuns().find(({ name }) => name === 'wrong-hash over udp');
  const scenario = wrong ? runDocument('sipp', wrong.run) : '';
  expect(scenario).toMatch(/Authorization: Digest [\s\S]*response="[\da-f]{32}"/);
  expect(scenario).not.toContain('[authentication');
});

it('writes brackets, backslashes and blanks at the ends of lines by their numbers', () => {
  const text = 'OPTIONS sip:[2001:db8::1] SIP/2.0\r\nSubject: a\\x41]]>\r\n b \r\n\r\n';
  const scenario = runDocument('sipp', editedRun('udp', [{ kind: 'replace', packet: 'bob#1', text }]));
  expect(scenario).toContain(
    '      OPTIONS sip:\\x5b2001:db8::1\\x5d SIP/2.0\n      Subject: a\\x5cx41\\x5d\\x5d>\n      \\x20b\\x20\n',
  );
});

it('tells calls and transactions apart as the phone does', () => {
  const ids = (name: string) => {
    const found = allRuns().find((one) => one.name === name);
    const scenario = found ? runDocument('sipp', found.run) : '';
    return [...scenario.matchAll(/(?:branch=|Call-ID: )(.*)/g)].map(([, id]) => id);
  };
  expect(ids('same-branch over udp')).toEqual(['[branch]', '[call_id]', '[branch-2]', '[call_id]']);
  expect(ids('new-call-id over udp').filter((id) => id?.includes('call_id'))).toContain('2///[call_id]');
});

describeInstalled('sipp', () => {
  it.each(scenarios)('loads that of $name', async ({ scenario }) => {
    // Without a host it ends as soon as it has read the scenario.
    const { stderr } = await played(scenario, []);
    expect(complaintsIn(stderr)).toEqual(['Missing remote host parameter. This scenario requires it']);
  });

  it('says so where it cannot load one', async () => {
    const { stderr } = await played(registration.replace('[branch]', '[brunch]'), []);
    expect(complaintsIn(stderr)).toEqual([expect.stringContaining("'brunch'")]);
  });

  it('registers at a registrar of ours, with digests of its own', async () => {
    const registrar = askedRegistrar({
      domains: ['ss2.biloxi.example.com', 'biloxi.example.com'],
      realm: 'atlanta.example.com',
      passwords: { bob: 'zanzibar' },
      owners: { 'sip:bob@biloxi.example.com': ['bob'] },
      policy: strict,
    });
    const socket = dgram.createSocket('udp4');
    const answered: string[] = [];
    socket.on('message', (bytes, from) => {
      for (const answer of registrar.ask(textOf(bytes), 0)) {
        answered.push(answer.slice(0, answer.indexOf('\r\n')));
        socket.send(bytesOf(answer), from.port, from.address);
      }
    });
    await new Promise<void>((resolve) => {
      socket.bind(0, '127.0.0.1', resolve);
    });
    const host = `127.0.0.1:${socket.address().port}`;
    const uri = ['-auth_uri', 'ss2.biloxi.example.com'];
    const { code } = await played(registration, [
      '-i',
      '127.0.0.1',
      '-nostdin',
      '-timeout',
      '10s',
      ...uri,
      host,
    ]);
    socket.close();
    expect(answered).toEqual(['SIP/2.0 401 Unauthorized', 'SIP/2.0 200 OK']);
    expect(code).toBe(0);
    expect(registrar.bindings().map(({ contact }) => contact)).toEqual([
      expect.stringMatching(/^sip:bob@127\.0\.0\.1:\d+$/),
    ]);
  });
});

function elementsOf(scenario: string): readonly string[] {
  return [...scenario.matchAll(/^ {2}<(send|recv response="(\d+)"|pause milliseconds="(\d+)")/gm)].map(
    ([, kind = '', status, wait]) => status ?? (wait === undefined ? kind : `pause ${wait}`),
  );
}

interface Played {
  readonly code: number;
  readonly stderr: string;
}

/** What becomes of a scenario that SIPp plays once. */
function played(scenario: string, args: readonly string[]): Promise<Played> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sip-ladder-'));
  const file = path.join(folder, 'scenario.xml');
  fs.writeFileSync(file, scenario);
  return new Promise((resolve) => {
    execFile('sipp', ['-sf', file, '-m', '1', ...args], { cwd: folder }, (error, _, stderr) => {
      fs.rmSync(folder, { recursive: true });
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stderr });
    });
  });
}

/** Its complaints, each of which it makes twice: `2026-01-01 … : Unsupported keyword`. */
function complaintsIn(stderr: string): readonly string[] {
  return [...new Set(stderr.split('\n').map((line) => line.replace(/^.*?\t.*?\t[\d.]+: /, '')))].filter(
    Boolean,
  );
}
