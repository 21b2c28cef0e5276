import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { judgeText } from '@/lib/rules/judge-text';
import { INSTANT, useLiveJudgement } from './use-live-judgement';

const SHORT = 'REGISTER sip:a SIP/2.0\r\nCSeq: one REGISTER\r\n\r\n';
const LONG = `${SHORT}--\r\n`.repeat(Math.ceil(INSTANT / SHORT.length));

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

function judging(text: string) {
  const judgedBy = vi.fn((one: string) => judgeText(one));
  const hook = renderHook((props: { readonly text: string }) => useLiveJudgement(props.text, judgedBy), {
    initialProps: { text },
  });
  return { judgedBy, ...hook };
}

describe('a text that is being written', () => {
  it('is judged at once while it is short', () => {
    const { result, rerender } = judging('');
    const { lint } = result.current;
    rerender({ text: SHORT });
    expect(result.current.judged).toHaveLength(1);
    expect(result.current.lint).toBe(lint);
    expect(lint(SHORT)).toEqual(result.current.judged[0]?.problems);
  });

  it('is judged after a rest when it is long, and has its problems where they stand until then', () => {
    const { result, rerender, judgedBy } = judging(LONG);
    const { lint, settled } = result.current;
    const found = lint(LONG);
    expect(found.length).toBeGreaterThan(0);
    judgedBy.mockClear();
    rerender({ text: `-${LONG}` });
    expect(result.current).toMatchObject({ lint, settled });
    expect(lint(`-${LONG}`).at(-1)?.from).toBe((found.at(-1)?.from ?? 0) + 1);
    expect(judgedBy).not.toHaveBeenCalled();
    act(() => vi.runAllTimers());
    expect(judgedBy).toHaveBeenCalledTimes(1);
    expect(result.current.settled).toBe(`-${LONG}`);
    expect(result.current.lint).not.toBe(lint);
  });
});
