import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { textOf } from '@/lib/sip/bytes';
import { parse } from '@/lib/sip/parse';
import { lineAndColumn } from '@/lib/text/position';
import type { Problem } from '@/lib/text/problem';
import { slice } from '@/lib/text/span';
import { describeShared, readShared, sharedBytes, sharedPath } from '@/test/shared';
import { judgeExchange } from './judge';
import type { Observed } from './rule';

interface Capture {
  readonly title: string;
  readonly accounts: readonly { readonly username: string; readonly password?: string }[];
  readonly messages: readonly CapturedMessage[];
}

interface CapturedMessage {
  readonly n: number;
  /** Seconds. */
  readonly t: number;
  readonly transport: string;
  readonly src: string;
  readonly dst: string;
  readonly kind: string;
  readonly file?: string;
}

/** Traffic that phones and registrars really sent. Everything found in it is written down, scenario by scenario. */
describeShared('what the rules say of captured traffic', () => {
  const names = fs.readdirSync(sharedPath('captures'), { withFileTypes: true });
  const scenarios = names.filter((entry) => entry.isDirectory()).map(({ name }) => name);

  it('is what is written down for each capture', async () => {
    const report = scenarios.toSorted().flatMap((name) => ['', ...reportOn(name)]);
    await expect(`${report.slice(1).join('\n')}\n`).toMatchFileSnapshot('./captures.findings.txt');
  });
});

/**
 * `k07-sipp-star-bad: its title`, then `  005 3:1 error rule "the text pointed at" what is wrong` for each finding; remarks
 * are counted.
 */
function reportOn(name: string): readonly string[] {
  const capture = JSON.parse(readShared(path.join('captures', name, 'manifest.json'))) as Capture;
  const seen = capture.messages.filter(({ kind, file }) => kind === 'sip' && file !== undefined);
  const observed = seen.map((message) => observedOf(name, message));
  const passwordOf = (username: string) =>
    capture.accounts.find((account) => account.username === username)?.password;
  const problems = judgeExchange(observed, { passwordOf });
  const worse = observed.flatMap(({ message: { text } }, at) =>
    (problems[at] ?? [])
      .filter(({ severity }) => severity !== 'info')
      .map((problem) => lineOf(problem, text, seen[at]?.n)),
  );
  return [`${name}: ${capture.title}`, ...worse, ...countsOf(problems.flat())];
}

function lineOf(problem: Problem, text: string, number = 0): string {
  const { line, column } = lineAndColumn(text, problem.from);
  const place = `${String(number).padStart(3, '0')} ${line}:${column}`;
  const quoted = JSON.stringify(slice(text, problem));
  return `  ${place} ${problem.severity} ${problem.rule} ${quoted} ${problem.message}`;
}

/** `  info: 200-date 2, challenge-md5-only 1`. */
function countsOf(problems: readonly Problem[]): readonly string[] {
  const remarks = problems.filter(({ severity }) => severity === 'info').map(({ rule }) => rule);
  const counts = [...new Set(remarks)]
    .toSorted()
    .map((rule) => `${rule} ${remarks.filter((one) => one === rule).length}`);
  return counts.length === 0 ? [] : [`  info: ${counts.join(', ')}`];
}

function observedOf(name: string, { file = '', src, dst, transport, t }: CapturedMessage): Observed {
  return {
    message: parse(textOf(sharedBytes(path.join('captures', name, file)))),
    source: src,
    destination: dst,
    transport: transport.toUpperCase(),
    at: Math.round(t * 1000),
  };
}
