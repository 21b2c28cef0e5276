import type { Step } from '@/lib/sim/scenario';
import { asCallTimers, type Outcome } from '../transaction-effects';
import type { Branch, Calls, Fork } from './calls';

/** The calls after a step, and what is to be done. */
export type CallStep = Step<Calls>;

/** Takes over what transactions became, with their timers named as those of calls. */
export function absorb(
  calls: Calls,
  part: Partial<Pick<Calls, 'servers' | 'clients'>>,
  { effects }: Outcome,
): CallStep {
  return { state: { ...calls, ...part }, effects: asCallTimers(effects) };
}

/** Changes one fork. */
export function withFork(calls: Calls, key: string, change: (fork: Fork) => Fork): Calls {
  const fork = calls.open[key];
  return fork === undefined ? calls : { ...calls, open: { ...calls.open, [key]: change(fork) } };
}

/** Changes one branch of a fork, known by its client transaction. */
export function withBranch(calls: Calls, key: string, clientKey: string, change: Partial<Branch>): Calls {
  return withFork(calls, key, (fork) => ({
    ...fork,
    branches: fork.branches.map((one) => (one.key === clientKey ? { ...one, ...change } : one)),
  }));
}

/** The fork that a client transaction belongs to, and the branch. */
export function branchOf(
  calls: Calls,
  clientKey: string,
): { readonly key: string; readonly fork: Fork; readonly branch: Branch } | undefined {
  for (const [key, fork] of Object.entries(calls.open)) {
    const branch = fork.branches.find((one) => one.key === clientKey);
    if (branch) return { key, fork, branch };
  }
  return undefined;
}
