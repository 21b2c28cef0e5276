import { describe, expect, it } from 'vitest';
import { allFlows } from '@/lib/flows/all-flows';
import { endOf } from '@/lib/flows/evidence';
import { stepNames } from '@/lib/ladder/step-names';
import { factInRun, packetAsked } from './fact-in-run';
import { callersIn } from './moment';
import { runSetup } from './run-setup';
import { stageSetup } from './stage-setup';

/** Question about flow 2.1, and what the run says to it. */
const FACTS: readonly (readonly [question: string, fact: string | undefined])[] = [
  ['F2 Status-Line.status', '401'],
  ['F3 CSeq.number', '2'],
  ['F1 Via;branch', 'z9hG4bKnashds7'],
  ['F4 Contact;expires', '3600'],
  ['F1 sentAt', '0'],
  ['messages', '4'],
  ['bindings', '1'],
  ['phone bob', 'registered'],
  ['F1 Authorization.nc', undefined],
  ['F9 CSeq.number', undefined],
  ['F9 sentAt', undefined],
  ['F1 (again) CSeq.number', undefined],
  ['F1 (copy) CSeq.number', undefined],
  ['F1', undefined],
  ['phone server', undefined],
  ['phone toString', undefined],
  ['phone', undefined],
  ['call bob', undefined],
  ['call nobody at all', undefined],
  ['bindings then', undefined],
  ['', undefined],
];

/** Questions about a run over UDP in which the first two copies of F1 are lost, and then one answer that comes twice. */
const FACTS_OF_LOSS: readonly (readonly [question: string, fact: string | undefined])[] = [
  ['F1 sentAt', '0'],
  ['F1 (again) sentAt', '500'],
  ['F1 (again 1) sentAt', '500'],
  ['F1 (again 2) sentAt', '1500'],
  ['F1 (again 2) CSeq.number', '1'],
  ['F1 (again 3) sentAt', undefined],
  ['F1 (again 0) sentAt', undefined],
  // What the network copies, its sender does not repeat.
  ['F2 (again) sentAt', undefined],
];

/** A run in which Alice calls, what is done to it, and what comes of her last call. */
const CALLS: readonly (readonly [flow: string, edits: string, fact: string | undefined])[] = [
  ['two-expiries', '', '200'],
  ['script-that-is-read', '', '486'],
  // Her phone repeats the INVITE, and the server its answer.
  ['calls-for-sales', 'drop alice#1', '480'],
  ['calls-for-sales', 'drop-all alice#1', 'none'],
  // It ends while the phone rings.
  ['before-and-after', '', 'none'],
];

describe('factInRun', () => {
  it.each(FACTS)('%s: %s', (question, fact) => {
    expect(factOf('2.1', '', question)).toBe(fact);
  });

  it.each(FACTS_OF_LOSS)('of a message that is repeated, %s: %s', (question, fact) => {
    const edits = 'drop bob#1, drop bob#2, duplicate server#1 20';
    expect(factOf('2.1', edits, question, 'transport=udp')).toBe(fact);
  });

  it.each(CALLS)('%s with %j: the call ends with %s', (flow, edits, fact) => {
    expect(factOf(flow, edits, 'call alice')).toBe(fact);
  });

  it('says of each call in the flows what the phone of the caller shows', () => {
    const callers = allFlows.flatMap((flow) => {
      const world = endOf(runSetup(flow, stageSetup(flow)));
      return callersIn(world).map(([node, { calls }]) => ({ flow, node, last: calls.at(-1)?.state.phase }));
    });
    expect(callers.length).toBeGreaterThan(20);
    for (const { flow, node, last } of callers) {
      const fact = factOf(flow.id, '', `call ${node}`);
      const isOn = last === 'answered' || last === 'ended';
      expect(fact?.startsWith('2'), `${flow.id}: ${fact}`).toBe(isOn);
      expect(fact === 'none', `${flow.id}: ${fact}`).toBe(last === 'calling' || last === 'ringing');
    }
  });

  it('is what the run says now, not what it said undisturbed', () => {
    const silent = 'drop-all bob#1';
    expect(factOf('2.1', silent, 'F2 Status-Line.status')).toBeUndefined();
    expect(factOf('2.1', silent, 'bindings')).toBe('0');
    expect(factOf('2.1', silent, 'phone bob')).toBe('failed');
  });
});

describe('packetAsked', () => {
  it.each([
    ['F2 Status-Line.status', 'server#1'],
    ['F1 (again) sentAt', 'bob#2'],
    ['phone bob', undefined],
    ['messages', undefined],
  ])('%s: %s', (question, id) => {
    const trace = traceOf('2.1', 'drop bob#1', 'transport=udp');
    expect(packetAsked(trace, stepNames(trace.packets), question)?.id).toBe(id);
  });
});

function factOf(flow: string, edits: string, question: string, settings = ''): string | undefined {
  const trace = traceOf(flow, edits, settings);
  return factInRun(trace, stepNames(trace.packets), question);
}

function traceOf(id: string, edits: string, settings: string) {
  const flow = allFlows.find((one) => one.id === id);
  if (flow === undefined) throw new Error(`There is no flow ${id}.`);
  return runSetup(flow, stageSetup(flow, settings, edits));
}
