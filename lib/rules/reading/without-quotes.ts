import type { AuthParam } from '@/lib/sip/grammar/auth-param';
import type { Finding } from '../rule';
import { replaceBy } from './fixes';

/** Parameters that stand in quotation marks and must not; `where` ends the sentence: `in credentials`. */
export function withoutQuotes(
  { params }: { readonly params: readonly AuthParam[] },
  names: readonly string[],
  where: string,
): readonly Finding[] {
  return params
    .filter(({ name, quoted }) => quoted && names.includes(name.value.toLowerCase()))
    .map(({ name, value, text, from, to }) => ({
      from,
      to,
      message: `Expected ${name.value} without quotation marks ${where}`,
      fix: replaceBy('Remove the quotation marks', value, text),
    }));
}
