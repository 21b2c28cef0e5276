import { parameter } from '@/lib/sip/grammar/parameters';
import { to } from '@/lib/sip/headers/to';
import { firstOf } from '@/lib/sip/values-of';
import { pass, type RegistrarStep, refuse } from '../registrar-step';
import { showing } from '../showing';

/** Does the request claim to belong to a dialog? A REGISTER makes none and belongs to none (RFC 3261 §10.2, §12.2.2). */
export const checkDialog: RegistrarStep = {
  step: '10.2',
  spec: 'RFC 3261 §10.2',
  run(ask) {
    const address = firstOf(ask.request, to);
    const tag = address && parameter(address, 'tag');
    if (tag === undefined) return undefined;
    if (ask.registrar.config.policy.toTag === 'ignore') {
      const because =
        'To has a tag, which only requests inside a dialog have. It is ignored, and comes back in the answer.';
      return showing(pass(ask, because), tag);
    }
    const because = 'To has a tag, so the request claims to belong to a dialog. A REGISTER belongs to none.';
    const reason = 'Call/Transaction Does Not Exist: a REGISTER belongs to no dialog';
    return showing(refuse(ask, 481, reason, because), tag);
  },
};
