import { proxyRequire } from '@/lib/sip/headers/proxy-require';
import { require } from '@/lib/sip/headers/require';
import { valuesOf } from '@/lib/sip/values-of';
import { pass, type RegistrarStep, refuse } from '../registrar-step';
import { showing } from '../showing';

/**
 * Does the client insist on an extension that this registrar lacks? (RFC 3261 §8.2.2.3, §10.3 step 2.) What it asks of
 * proxies, it asks of this server too, which passes on calls.
 */
export const checkExtensions: RegistrarStep = {
  step: '10.3 step 2',
  spec: 'RFC 3261 §8.2.2.3',
  run(ask) {
    const tags = [...valuesOf(ask.request, require), ...valuesOf(ask.request, proxyRequire)];
    if (tags.length === 0) return pass(ask, 'The request requires no extension.');
    const { supports } = ask.registrar.config.policy;
    const lacking = tags.filter(({ value }) => !supports.includes(value.toLowerCase()));
    if (lacking.length === 0) {
      return showing(pass(ask, `The request requires ${namesOf(tags)}, which this registrar has.`), ...tags);
    }
    const because = `The request requires ${namesOf(lacking)}, which this registrar does not have.`;
    const refused = refuse(ask, 420, 'Bad Extension', because, [['Unsupported', namesOf(lacking)]]);
    return showing(refused, ...lacking);
  },
};

function namesOf(tags: readonly { readonly value: string }[]): string {
  return tags.map(({ value }) => value).join(', ');
}
