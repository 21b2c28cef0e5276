import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { bundleChild } from './bundle-child';
import { guardFaults } from './guard';
import { machine } from './machine';
import { type HostileResult, measureHostile } from './measure-hostile';
import { measureWorkloads, type WorkloadResult } from './measure-workloads';
import { peerVersions } from './peer-versions';
import { fullPlan, guardPlan, type Plan, quickPlan } from './plans';
import { report } from './report';
import { ROOMY, type Runner, runner } from './runner';
import { withResults } from './with-results';

const USAGE = `npm run bench                compares our parser with its peers, in two to four minutes
npm run bench -- --quick     the same in less than a minute, with more noise
npm run bench -- --write     also writes the results into bench/README.md
npm run bench -- --guard     for CI: fails where our parser is slower than it has to be
`;

const README = path.join(import.meta.dirname, 'README.md');

interface Results {
  readonly workloads: readonly WorkloadResult[];
  readonly hostile: readonly HostileResult[];
}

process.exitCode = await main(process.argv.slice(2));

/** Returns the exit code: 0 fine, 1 not measured or too slow, 2 wrong usage. */
async function main(args: readonly string[]): Promise<number> {
  const options = optionsOf(args);
  if (!options) return fail(2, USAGE);
  const versions = peerVersions();
  if (!versions) {
    return fail(
      1,
      'The peers are not installed in their pinned versions: run npm ci --prefix bench first.\n',
    );
  }
  const plan = options.guard ? guardPlan : options.quick ? quickPlan : fullPlan;
  const { workloads, hostile } = await measured(plan);
  const text = `${heading(versions)}\n\n${report(plan, workloads, hostile)}`;
  process.stdout.write(`${text}\n`);
  if (options.write) fs.writeFileSync(README, withResults(fs.readFileSync(README, 'utf8'), text));
  const faults = options.guard ? guardFaults(workloads, hostile) : [];
  return faults.length === 0 ? 0 : fail(1, `\nOur parser is too slow: ${faults.join('; ')}.\n`);
}

function optionsOf(args: readonly string[]) {
  const flag = { type: 'boolean', default: false } as const;
  try {
    return parseArgs({ args: [...args], options: { quick: flag, guard: flag, write: flag } }).values;
  } catch {
    return undefined;
  }
}

function fail(exitCode: number, text: string): number {
  process.stderr.write(text);
  return exitCode;
}

/** Starts a process for each contender, has everything measured, and ends them whatever happens. */
async function measured(plan: Plan): Promise<Results> {
  const bundle = await bundleChild();
  const runners = plan.contenders.map((contender) => runner(contender, bundle.file));
  const exposed = plan.exposed.map((contender) => runner(contender, bundle.file, ROOMY));
  try {
    await Promise.all(runners.map(check));
    const workloads = await measureWorkloads(runners, plan.slices);
    return { workloads, hostile: await measureHostile(exposed, plan.hostile) };
  } finally {
    for (const { stop } of [...runners, ...exposed]) stop();
    bundle.remove();
  }
}

/** Throws unless the contender reads every message of every workload as it should be read. */
async function check({ contender, ask }: Runner): Promise<void> {
  const complaints = await ask({ kind: 'check' });
  if (complaints?.length !== 0) {
    throw new Error(
      `${contender.title} does not read all messages.\n${complaints?.join('\n') ?? 'No answer.'}`,
    );
  }
}

function heading(versions: ReadonlyMap<string, string>): string {
  const date = new Date().toISOString().slice(0, 10);
  const peers = [...versions].map(([name, version]) => `${name} ${version}`).join(', ');
  return `${date}, ${machine()}. Peers: ${peers}.`;
}
