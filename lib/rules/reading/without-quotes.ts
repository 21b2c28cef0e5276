import { type AuthValue, authParam } from '@/lib/sip/grammar/auth-params';
import type { Finding } from '../rule';
import { replaceBy } from './fixes';

/** Parameters that stand in quotation marks and must not; `where` ends the sentence: `in credentials`. */
export function withoutQuotes(owner: AuthValue, names: readonly string[], where: string): readonly Finding[] {
  return names.flatMap((name) => {
    const param = authParam(owner, name);
    if (!param?.quoted) return [];
    return [
      {
        from: param.from,
        to: param.to,
        message: `Expected ${name} without quotation marks ${where}`,
        fix: replaceBy('Remove the quotation marks', param.value, param.text),
      },
    ];
  });
}
