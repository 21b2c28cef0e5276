import type { AuthParam } from '@/lib/sip/grammar/auth-param';
import { quoted } from '@/lib/sip/grammar/quoted';
import type { Finding } from '../rule';
import { replaceBy } from './fixes';

/** Parameters that stand without quotation marks and need them. Those without any value are reported by the parser. */
export function withQuotes(
  { params }: { readonly params: readonly AuthParam[] },
  names: readonly string[],
): readonly Finding[] {
  return params
    .filter(
      ({ name, quoted, value }) => !quoted && value.value !== '' && names.includes(name.value.toLowerCase()),
    )
    .map(({ name, value, text, from, to }) => ({
      from,
      to,
      message: `Expected quotation marks around the value of ${name.value}`,
      fix: replaceBy('Add the quotation marks', value, quoted(text)),
    }));
}
