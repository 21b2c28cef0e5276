import { act, render, renderHook, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FaultBoundary } from '@/components/ui/fault-boundary';
import { judgeTextInSteps } from '@/lib/rules/judge-text';
import { INSTANT, useLiveJudgement } from './use-live-judgement';

const SHORT = 'REGISTER sip:a SIP/2.0\r\nCSeq: one REGISTER\r\n\r\n';
const LONG = `${SHORT}--\r\n`.repeat(Math.ceil(INSTANT / SHORT.length));

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

function writing(text: string) {
  const judging = vi.fn((one: string) => judgeTextInSteps(one));
  const hook = renderHook((props: { readonly text: string }) => useLiveJudgement(props.text, judging), {
    initialProps: { text },
  });
  return { judging, ...hook };
}

describe('a text that is being written', () => {
  it('is judged at once while it is short', () => {
    const { result, rerender } = writing('');
    const { lint } = result.current;
    rerender({ text: SHORT });
    expect(result.current.judged).toHaveLength(1);
    expect(result.current.lint).toBe(lint);
    expect(lint(SHORT)).toEqual(result.current.judged[0]?.problems);
  });

  it('is judged after a rest when it is long, and has its problems where they stand until then', () => {
    const { result, rerender, judging } = writing(LONG);
    const { lint, settled } = result.current;
    const found = lint(LONG);
    expect(found.length).toBeGreaterThan(0);
    judging.mockClear();
    rerender({ text: `-${LONG}` });
    expect(result.current).toMatchObject({ lint, settled });
    expect(lint(`-${LONG}`).at(-1)?.from).toBe((found.at(-1)?.from ?? 0) + 1);
    expect(judging).not.toHaveBeenCalled();
    act(() => vi.runAllTimers());
    expect(judging).toHaveBeenCalledTimes(1);
    expect(result.current.settled).toBe(`-${LONG}`);
    expect(result.current.lint).not.toBe(lint);
  });

  it('does not keep the page waiting while it is judged', () => {
    let elapsed = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => elapsed++);
    const { result } = writing(LONG);
    expect(result.current).toMatchObject({ settled: '', judged: [] });
    act(() => vi.runAllTimers());
    expect(result.current.settled).toBe(LONG);
    expect(result.current.judged.length).toBeGreaterThan(100);
  });

  it('hands a fault in a later step to the boundary around it', () => {
    let elapsed = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => (elapsed += 100));
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    function* judging(): ReturnType<typeof judgeTextInSteps> {
      yield;
      yield;
      throw new Error('It broke.');
    }
    function Judged() {
      useLiveJudgement(LONG, judging);
      return 'Still here.';
    }
    render(
      <FaultBoundary what="This">
        <Judged />
      </FaultBoundary>,
    );
    expect(screen.getByText('Still here.')).toBeVisible();
    act(() => vi.runAllTimers());
    expect(screen.getByRole('alert')).toHaveTextContent('This has stopped');
  });

  it('is not judged before the rules are there', () => {
    const { result } = renderHook(() => useLiveJudgement(LONG, undefined));
    expect(result.current).toMatchObject({ settled: '', judged: [] });
    expect(result.current.lint(LONG)).toEqual([]);
  });
});
