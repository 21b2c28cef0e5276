import type { Packet } from '@/lib/sim/trace';

/**
 * Index of the first packet in which two runs differ: in its name, its text, its times or its end. It may be the length
 * of the shorter one, where the other goes on. Undefined if the runs are the same.
 */
export function firstDivergence(before: readonly Packet[], after: readonly Packet[]): number | undefined {
  const length = Math.max(before.length, after.length);
  for (let i = 0; i < length; i++) {
    const [a, b] = [before[i], after[i]];
    if (a === undefined || b === undefined || !isSame(a, b)) return i;
  }
  return undefined;
}

const compared = ['id', 'from', 'to', 'text', 'original', 'sentAt', 'arrivedAt', 'lost'] as const;

function isSame(a: Packet, b: Packet): boolean {
  return compared.every((key) => a[key] === b[key]);
}
