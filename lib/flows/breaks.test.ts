import { describe, expect, it } from 'vitest';
import { findRule } from '@/lib/rules/find-rule';
import { problemsOf } from '@/lib/session/observe';
import { runSetup } from '@/lib/session/run-setup';
import { defaultOptions, type Flow, type TransportName } from './flow';
import { flows } from './index';
import { lessonFlows } from './lessons';

/** `F4 200-date` for everything that the rules say of the undisturbed run over a transport. */
function broken(flow: Flow, transport: TransportName): readonly string[] {
  const { packets } = runSetup(flow, { options: { ...defaultOptions(flow), transport }, edits: [] });
  const names = problemsOf(packets, flow.accounts).flatMap((problems, at) =>
    problems.map(({ rule }) => `F${at + 1} ${rule}`),
  );
  return [...new Set(names)];
}

describe.each([...flows, ...lessonFlows])('flow $id', (flow) => {
  const declared = flow.breaks.map(({ message, rule }) => `${message} ${rule}`);

  it.each(flow.transports)('breaks no rule over %s but those that it declares', (transport) => {
    expect(broken(flow, transport).filter((name) => !declared.includes(name))).toEqual([]);
  });

  it('declares only what it breaks, of rules that exist, with a reason', () => {
    const all = flow.transports.flatMap((transport) => broken(flow, transport));
    expect(declared.filter((name) => !all.includes(name))).toEqual([]);
    for (const { rule, because } of flow.breaks) {
      expect(findRule(rule)).toBeDefined();
      expect(because).toMatch(/^[a-z].*[^.]$/);
    }
  });
});
