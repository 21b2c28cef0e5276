import type { Edit } from '@/lib/sim/edit';
import { bobsRegister } from './bobs-register';

/**
 * What Bob's phone sends first, over UDP and with seed 1, with pieces of its text written otherwise, each the first of its
 * kind. Throws where there is none.
 */
export function firstRegister(...changes: readonly (readonly [from: string, to: string])[]): Edit {
  const text = changes.reduce((left, [from, to]) => {
    if (!left.includes(from)) throw new Error(`The first REGISTER has no ${from}.`);
    return left.replace(from, to);
  }, bobsRegister(1));
  return { kind: 'replace', packet: 'bob#1', text };
}
