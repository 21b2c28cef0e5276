import { require } from '@/lib/sip/headers/require';
import { valuesOf } from '@/lib/sip/values-of';
import { pass, type RegistrarStep, refuse } from '../registrar-step';

/** Does the client insist on an extension that this registrar lacks? (RFC 3261 §8.2.2.3, §10.3 step 2) */
export const checkExtensions: RegistrarStep = {
  step: '10.3 step 2',
  spec: 'RFC 3261 §8.2.2.3',
  run(ask) {
    const tags = valuesOf(ask.request, require).map(({ value }) => value);
    if (tags.length === 0) return pass(ask, 'The request requires no extension.');
    const because = `The request requires ${tags.join(', ')}, which this registrar does not have.`;
    return refuse(ask, 420, 'Bad Extension', because, [['Unsupported', tags.join(', ')]]);
  },
};
