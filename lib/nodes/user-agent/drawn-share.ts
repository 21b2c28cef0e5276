import type { Dice } from '@/lib/sim/dice';

/** Draws a number from 0 up to, not with, 1. */
export function drawnShare(dice: Dice, kind: string): number {
  return Number.parseInt(dice.draw(kind, 8), 16) / 2 ** 32;
}
