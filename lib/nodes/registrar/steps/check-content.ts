import { framedBody } from '@/lib/sip/body/framed-body';
import { parameter } from '@/lib/sip/grammar/parameters';
import { contentDisposition } from '@/lib/sip/headers/content-disposition';
import type { Message } from '@/lib/sip/message';
import { fieldsNamed, firstOf } from '@/lib/sip/values-of';
import { pass, type RegistrarStep, refuse } from '../registrar-step';
import { showing } from '../showing';

/**
 * Is there a body that has to be understood? A registrar knows no type of body, so that its Accept is empty, which means none
 * (RFC 3261 §8.2.3, §20.1). What stands behind the body that Content-Length counts belongs to no message (§18.3).
 */
export const checkContent: RegistrarStep = {
  step: '8.2.3',
  spec: 'RFC 3261 §8.2.3',
  run(ask) {
    const body = framedBody(ask.request);
    if (body.from === body.to) return undefined;
    const types = fieldsNamed(ask.request, 'Content-Type').map(({ value }) => value);
    const named = types[0] === undefined ? 'of no named type' : `of the type ${types[0].value}`;
    if (isOptional(ask.request)) {
      const because = `There is a body ${named}, marked as optional (handling=optional): it is ignored.`;
      return showing(pass(ask, because), ...fieldsNamed(ask.request, 'Content-Disposition'));
    }
    if (ask.registrar.config.policy.body === 'ignore') {
      const because = `There is a body ${named}, which this registrar does not look at. By the rule it would have to refuse it with 415.`;
      return showing(pass(ask, because), ...types);
    }
    const because = `There is a body ${named}, which this registrar does not understand, and nothing says that it may be ignored.`;
    const refused = refuse(ask, 415, 'Unsupported Media Type: a registrar reads no body', because, [
      ['Accept', ''],
    ]);
    return showing(refused, ...types);
  },
};

/** `Content-Disposition: render;handling=optional`; a body is required where nothing is said (RFC 3261 §20.11). */
function isOptional(request: Message): boolean {
  const disposition = firstOf(request, contentDisposition);
  const handling = disposition && parameter(disposition, 'handling')?.text;
  return handling?.toLowerCase() === 'optional';
}
