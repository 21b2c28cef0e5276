import { act, render, waitFor } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { knownFlow } from '@/lib/flows/find-flow';
import { newSession } from '@/lib/session/session';
import { Transcript } from './transcript';
import { type Lab, useLab } from './use-lab';
import { useLook } from './use-look';

const known = knownFlow('2.1');
const scenario = vi.fn(known.scenario);
const flow = { ...known, scenario };
const opening = newSession(flow);

let lab: Lab;

function Room() {
  lab = useLab(opening);
  return <Transcript lab={lab} look={useLook(lab, true)} />;
}

it('has the flow make its scenario once for each run that is looked at, wherever it is drawn', () => {
  render(<Room />);
  expect(scenario).toHaveBeenCalledTimes(1);
  act(() => lab.dispatch({ type: 'seek', cursor: 1 }));
  expect(scenario).toHaveBeenCalledTimes(1);
  act(() => lab.dispatch({ type: 'edit', edit: { kind: 'drop', packet: 'bob#1' } }));
  // The run without the edit is there to be compared with.
  expect(scenario).toHaveBeenCalledTimes(3);
});

it('no longer points at what was pointed at in another run', () => {
  render(<Room />);
  act(() => lab.point({ packet: 'bob#1', evidence: [{ from: 0, to: 8 }], asked: true }));
  act(() => lab.dispatch({ type: 'seek', cursor: 1 }));
  expect(lab.pointed?.packet).toBe('bob#1');
  act(() => lab.dispatch({ type: 'edit', edit: { kind: 'replace', packet: 'bob#1', text: 'x' } }));
  expect(lab.pointed).toBeUndefined();
});

it('reads the messages once, also when the rules come later, and compares two runs once for all their moments', async () => {
  render(<Room />);
  const [first] = lab.seen;
  await waitFor(() => expect(lab.rules).toHaveProperty('judge'), { timeout: 20_000 });
  await waitFor(() => expect(lab.seen[0]).not.toBe(first));
  expect(lab.seen[0]?.explained).toBe(first?.explained);
  act(() => lab.dispatch({ type: 'edit', edit: { kind: 'drop', packet: 'server#1' } }));
  const before = lab.other;
  act(() => lab.dispatch({ type: 'seek', cursor: 1 }));
  expect(lab.other).not.toBe(before);
  expect(lab.other?.divergence).toBe(before?.divergence);
});
