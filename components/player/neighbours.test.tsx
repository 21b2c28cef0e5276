import { renderHook } from '@testing-library/react';
import { expect, it } from 'vitest';
import { explicitPort } from '@/lib/flows/failures/explicit-port';
import { knownFlow } from '@/lib/flows/find-flow';
import type { Flow } from '@/lib/flows/flow';
import { newSession } from '@/lib/session/session';
import { comparableOf } from './neighbours';
import { type Lab, useLab } from './use-lab';

function labOf(flow: Flow): Lab {
  const opening = newSession(flow);
  return renderHook(() => useLab(opening)).result.current;
}

it('compares a message with the one of its kind before it, and the first with none', () => {
  const lab = labOf(knownFlow('2.1'));
  expect(lab.seen.map((seen) => comparableOf(lab, seen)?.title)).toEqual([undefined, undefined, 'F1', 'F2']);
});

it('calls by another name what a retransmission repeats, since both have the same one', () => {
  const lab = labOf(explicitPort);
  const again = lab.seen.find(({ packet }) => packet.repeats !== undefined);
  const compared = again && comparableOf(lab, again);
  expect(compared?.title).toBe(`${again?.name} as sent before`);
  expect(compared?.text).toBe(again?.packet.text);
});
