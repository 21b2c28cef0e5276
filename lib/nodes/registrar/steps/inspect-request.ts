import { callId } from '@/lib/sip/headers/call-id';
import { cseq } from '@/lib/sip/headers/cseq';
import { from } from '@/lib/sip/headers/from';
import { to } from '@/lib/sip/headers/to';
import type { Message } from '@/lib/sip/message';
import { firstOf } from '@/lib/sip/values-of';
import { type Ask, pass, type RegistrarStep, refuse } from '../registrar-step';

/** Fields that a registrar reads: a fault elsewhere does not concern it (RFC 3261 §8.2.1, §16.3 step 1). */
const READ_BY_REGISTRAR: ReadonlySet<string> = new Set([
  'Via',
  'From',
  'To',
  'Call-ID',
  'CSeq',
  'Contact',
  'Expires',
  'Authorization',
  'Require',
  'Content-Length',
]);

/** Method first, then the header fields that every request has (RFC 3261 §8.2.1, §8.2.2). */
export const inspectRequest: RegistrarStep = {
  step: '8.2',
  spec: 'RFC 3261 §8.2.1',
  run(ask) {
    const { startLine } = ask.request;
    if (startLine.kind !== 'request') {
      return refuse(ask, 400, 'Bad Request: expected METHOD URI SIP/2.0', 'The first line cannot be read.');
    }
    if (!/^SIP\/\d+\.\d+$/i.test(startLine.version.value)) {
      return refuse(
        ask,
        400,
        'Bad Request: expected METHOD URI SIP/2.0',
        'The first line names no version of SIP.',
      );
    }
    if (startLine.version.value.toUpperCase() !== 'SIP/2.0') {
      return refuse(ask, 505, 'Version Not Supported: only SIP/2.0', 'The version is not SIP/2.0.');
    }
    const method = startLine.method.value;
    if (method !== 'REGISTER') {
      const because = `This server is a registrar: it does REGISTER, not ${method}.`;
      return refuse(ask, 405, 'Method Not Allowed: this is a registrar', because, [['Allow', 'REGISTER']]);
    }
    return (
      missing(ask) ?? malformed(ask) ?? pass(ask, 'The request has the fields that a request must have.')
    );
  },
};

function missing(ask: Ask) {
  const number = firstOf(ask.request, cseq);
  const absent = [
    firstOf(ask.request, from) === undefined ? 'From' : undefined,
    firstOf(ask.request, to) === undefined ? 'To' : undefined,
    firstOf(ask.request, callId) === undefined ? 'Call-ID' : undefined,
    number === undefined ? 'CSeq' : undefined,
  ].find((name) => name !== undefined);
  if (absent !== undefined) {
    return refuse(ask, 400, `Bad Request: ${absent} is missing`, `Every request must have ${absent}.`);
  }
  if (number !== undefined && number.method.value !== 'REGISTER') {
    const because = `CSeq names the method ${number.method.value}, the first line names REGISTER.`;
    return refuse(ask, 400, 'Bad Request: CSeq names another method', because);
  }
  return undefined;
}

/** The first fault of syntax in a field that the registrar has to understand. */
function malformed(ask: Ask) {
  const { request } = ask;
  const fault = request.problems.find((problem) => {
    const field = fieldAt(request, problem.from);
    return field !== undefined && READ_BY_REGISTRAR.has(field.canonical);
  });
  if (fault === undefined) return undefined;
  const field = fieldAt(request, fault.from);
  return refuse(
    ask,
    400,
    `Bad Request: ${fault.message}`,
    `${field?.canonical} is malformed. ${fault.message}.`,
  );
}

function fieldAt(request: Message, offset: number) {
  return request.headers.find((field) => field.from <= offset && offset <= field.to);
}
