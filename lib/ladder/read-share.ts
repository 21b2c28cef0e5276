/** A share as people write it, `20 %`, `20` or `0.5%`, as a number from 0 to 1. Undefined if it is none. */
export function readShare(text: string): number | undefined {
  const [, digits] = /^(\d+(?:[.,]\d+)?)\s*%?$/.exec(text.trim()) ?? [];
  const percent = Number(digits?.replace(',', '.'));
  return percent <= 100 ? percent / 100 : undefined;
}
