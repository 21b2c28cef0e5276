import { act, renderHook } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { explicitPort } from '@/lib/flows/failures/explicit-port';
import { momentAt } from '@/lib/session/moment';
import { scenarioOf } from '@/lib/session/scenario-of';
import { newSession } from '@/lib/session/session';
import { run } from '@/lib/sim/run';
import { useFolds } from './use-folds';

const session = newSession(explicitPort);
const trace = run(scenarioOf(session.flow, session.setup), []);
const [first] = trace.packets.filter(({ repeats }) => repeats !== undefined);
const end = trace.entries.length;
/** In the middle of the row. */
const middle = trace.entries.findIndex(({ sent }) => sent.includes(trace.packets[4]?.id ?? '')) + 1;

interface Props {
  readonly cursor: number;
  readonly selected?: string | undefined;
  readonly wanted?: boolean;
}

function folds(initialProps: Props) {
  return renderHook(
    ({ cursor, selected, wanted = true }: Props) =>
      useFolds(trace, momentAt(trace, cursor), selected, wanted),
    { initialProps },
  );
}

describe('rows of retransmissions', () => {
  it('are folded at the end of a run, and the first stands in for all', () => {
    const last = trace.packets.at(-1)?.id;
    const { result } = folds({ cursor: end, selected: last });
    expect(result.current.closed.map(({ packets }) => packets.length)).toEqual([10]);
    expect(result.current.standIn(last)).toBe(first?.id);
    expect(result.current.standIn('bob#1')).toBe('bob#1');
  });

  it('are open while the run is in the middle of them, and stay so until they are closed', () => {
    const { result, rerender } = folds({ cursor: middle });
    expect(result.current.closed).toEqual([]);
    rerender({ cursor: end });
    expect([...(result.current.foldable?.open ?? [])]).toEqual([[first?.id, 10]]);
    act(() => result.current.foldable?.onToggle(first?.id ?? ''));
    expect(result.current.closed).toHaveLength(1);
  });

  it('are open where one of them is', () => {
    const { result } = folds({ cursor: end, selected: trace.packets[5]?.id });
    expect(result.current.closed).toEqual([]);
  });

  it('can be closed from within, and open again where the reader leaves them and comes back', () => {
    const { result, rerender } = folds({ cursor: end, selected: trace.packets[5]?.id });
    act(() => result.current.foldable?.onToggle(first?.id ?? ''));
    expect(result.current.closed).toHaveLength(1);
    expect(result.current.standIn(trace.packets[5]?.id)).toBe(first?.id);
    rerender({ cursor: end, selected: trace.packets[6]?.id });
    expect(result.current.closed).toHaveLength(1);
    rerender({ cursor: end, selected: 'bob#1' });
    expect(result.current.closed).toHaveLength(1);
    rerender({ cursor: end, selected: trace.packets[5]?.id });
    expect(result.current.closed).toEqual([]);
  });

  it('are all folded when they are to be again, after a run that was played through', () => {
    const { result, rerender } = folds({ cursor: middle });
    rerender({ cursor: end });
    expect(result.current.closed).toEqual([]);
    rerender({ cursor: end, wanted: false });
    rerender({ cursor: end, wanted: true });
    expect(result.current.closed).toHaveLength(1);
  });

  it('are not folded when they are to be again while the reader is in them', () => {
    const { result, rerender } = folds({ cursor: middle, wanted: false });
    rerender({ cursor: middle, wanted: true });
    expect(result.current.closed).toEqual([]);
    expect(result.current.foldable?.open.size).toBe(1);
  });

  it('are no rows where nobody wants them folded', () => {
    const { result } = folds({ cursor: end, wanted: false });
    expect(result.current.closed).toEqual([]);
    expect(result.current.foldable).toBeUndefined();
  });
});
