import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { inSlices, inSlicesSoon, slowly } from './in-slices';

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

/** Counts to a number, 2 ms for each. */
function* counting(to: number): Generator<undefined, number> {
  for (let count = 0; count < to; count++) {
    elapsed += 2;
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
  expect(elapsed).toBe(10);
  vi.advanceTimersToNextTimer();
  expect(elapsed).toBe(20);
  expect(onResult).not.toHaveBeenCalled();
  vi.runAllTimers();
  expect(onResult).toHaveBeenCalledExactlyOnceWith(10);
});

it('can be left', () => {
  const onResult = vi.fn();
  inSlices(counting(10), onResult, nobody)();
  vi.runAllTimers();
  expect(elapsed).toBe(10);
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

describe('soon', () => {
  it('takes no step at once', () => {
    const onResult = vi.fn();
    inSlicesSoon(counting(2), onResult, nobody);
    expect(elapsed).toBe(0);
    vi.runAllTimers();
    expect(onResult).toHaveBeenCalledExactlyOnceWith(2);
  });

  it.each([0, 1])('can be left after slice %i', (slices) => {
    const onResult = vi.fn();
    const leave = inSlicesSoon(counting(20), onResult, nobody);
    for (let slice = 0; slice < slices; slice++) vi.advanceTimersToNextTimer();
    leave();
    vi.runAllTimers();
    expect(elapsed).toBe(10 * slices);
    expect(onResult).not.toHaveBeenCalled();
  });

  it('promises the result, or the fault', async () => {
    function* breaking(): Generator<undefined, number> {
      yield;
      throw new Error('It broke.');
    }
    const told = Promise.allSettled([slowly(counting(20)), slowly(breaking())]);
    await vi.runAllTimersAsync();
    expect(await told).toMatchObject([{ value: 20 }, { reason: { message: 'It broke.' } }]);
  });
});
