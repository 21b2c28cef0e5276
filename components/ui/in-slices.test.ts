import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { inSlices } from './in-slices';

let elapsed = 0;

beforeEach(() => {
  vi.useFakeTimers();
  elapsed = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => elapsed);
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** Hears of no fault. */
const nobody = () => expect.unreachable();

/** Counts to a number, 10 ms for each. */
function* counting(to: number): Generator<undefined, number> {
  for (let count = 0; count < to; count++) {
    elapsed += 10;
    yield;
  }
  return to;
}

it('tells at once what takes no longer than a slice', () => {
  const onResult = vi.fn();
  inSlices(counting(2), onResult, nobody);
  expect(onResult).toHaveBeenCalledExactlyOnceWith(2);
});

it('lets the page do other things in between', () => {
  const onResult = vi.fn();
  inSlices(counting(10), onResult, nobody);
  expect(elapsed).toBe(30);
  vi.advanceTimersToNextTimer();
  expect(elapsed).toBe(60);
  expect(onResult).not.toHaveBeenCalled();
  vi.runAllTimers();
  expect(onResult).toHaveBeenCalledExactlyOnceWith(10);
});

it('can be left', () => {
  const onResult = vi.fn();
  inSlices(counting(10), onResult, nobody)();
  vi.runAllTimers();
  expect(elapsed).toBe(30);
  expect(onResult).not.toHaveBeenCalled();
});

it.each([1, 5])('tells of a fault in step %i, and ends', (last) => {
  const fault = new Error('It broke.');
  function* breaking() {
    yield* counting(last);
    throw fault;
  }
  const [onResult, onFault] = [vi.fn(), vi.fn()];
  inSlices(breaking(), onResult, onFault);
  vi.runAllTimers();
  expect(onFault).toHaveBeenCalledExactlyOnceWith(fault);
  expect(onResult).not.toHaveBeenCalled();
});
