/**
 * The round number so many steps above or below a number, between two limits: 1, 2, 3, 4, 5, 6, 8, 10, 15, 20, 30 … and the limits
 * themselves. From a number that is not round, the first step leads to the nearest round one in that direction. With 0 steps
 * it is the number itself.
 */
export function roundNumberFrom(
  value: number,
  steps: number,
  [least, most]: readonly [least: number, most: number],
): number {
  if (steps === 0) return value;
  const numbers = roundNumbers(least, most);
  const at =
    steps > 0
      ? numbers.findIndex((number) => number > value) + steps - 1
      : numbers.findLastIndex((number) => number < value) + steps + 1;
  const isBeyond = steps > 0 && value >= most;
  return isBeyond ? most : (numbers[Math.max(0, Math.min(at, numbers.length - 1))] ?? value);
}

/** All round numbers between two limits, which are among them, ascending. */
function roundNumbers(least: number, most: number): readonly number[] {
  const numbers = [least];
  for (let power = 1; power <= most; power *= 10) {
    for (const digit of [1, 1.5, 2, 3, 4, 5, 6, 8]) {
      const number = digit * power;
      if (Number.isInteger(number) && number > least && number < most) numbers.push(number);
    }
  }
  return [...numbers, most];
}
