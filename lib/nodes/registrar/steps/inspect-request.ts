import { missingBytes } from '@/lib/sip/body-length';
import { callId } from '@/lib/sip/headers/call-id';
import { cseq } from '@/lib/sip/headers/cseq';
import { from } from '@/lib/sip/headers/from';
import { to } from '@/lib/sip/headers/to';
import type { Message } from '@/lib/sip/message';
import { fieldsNamed, firstOf } from '@/lib/sip/values-of';
import { isByteStream } from '../../transport-named';
import { type Ask, pass, type Refused, type RegistrarStep, refuse } from '../registrar-step';
import { showing } from '../showing';

/** Can this be answered as a request at all? Version, and the fields that every request has (RFC 3261 §8.2). */
export const inspectRequest: RegistrarStep = {
  step: '8.2',
  spec: 'RFC 3261 §8.2',
  run: (ask) =>
    unreadable(ask) ??
    missing(ask) ??
    repeated(ask) ??
    malformed(ask) ??
    misnumbered(ask) ??
    truncated(ask) ??
    pass(ask, 'The request has the fields that a request must have.'),
};

/**
 * Fields that a registrar reads: a fault elsewhere does not concern it (RFC 3261 §8.2.2, §16.3 item 1). Expires is not among
 * them, since a malformed one counts as an hour (§10.2, §8.3).
 */
const READ_BY_REGISTRAR: ReadonlySet<string> = new Set([
  'Via',
  'From',
  'To',
  'Call-ID',
  'CSeq',
  'Contact',
  'Authorization',
  'Require',
  'Proxy-Require',
  'Supported',
  'Path',
  'Content-Length',
]);

/** Fields of which there is one at most: which of two would be meant? (RFC 3261 §7.3.1, RFC 4475 §3.3.8) */
const SINGLE: ReadonlySet<string> = new Set([
  'From',
  'To',
  'Call-ID',
  'CSeq',
  'Max-Forwards',
  'Expires',
  'Content-Length',
]);

/** CSeq numbers are below 2**31 (RFC 3261 §8.1.1.5). */
const CSEQ_LIMIT = 2 ** 31;

function unreadable(ask: Ask): Refused | undefined {
  const { startLine, problems } = ask.request;
  if (startLine.kind !== 'request') {
    return refuse(ask, 400, 'Bad Request: expected METHOD URI SIP/2.0', 'The first line cannot be read.');
  }
  const version = startLine.version.value;
  if (/^SIP\/\d+\.\d+$/i.test(version) && version.toUpperCase() !== 'SIP/2.0') {
    const refused = refuse(ask, 505, 'Version Not Supported: only SIP/2.0', `The version is ${version}.`);
    return showing(refused, startLine.version);
  }
  const fault = problems.find(({ from: at }) => startLine.from <= at && at <= startLine.to);
  if (fault === undefined) return undefined;
  const because = `The first line is malformed. ${fault.message}.`;
  return showing(refuse(ask, 400, `Bad Request in the first line: ${inside(fault.message)}`, because), fault);
}

function missing(ask: Ask): Refused | undefined {
  const { request } = ask;
  const present: readonly (readonly [string, unknown])[] = [
    ['From', firstOf(request, from)],
    ['To', firstOf(request, to)],
    ['Call-ID', firstOf(request, callId)],
    ['CSeq', firstOf(request, cseq)],
  ];
  const absent = present.find(([, value]) => value === undefined)?.[0];
  if (absent === undefined) return undefined;
  return refuse(ask, 400, `Bad Request: ${absent} is missing`, `Every request must have ${absent}.`);
}

function repeated(ask: Ask): Refused | undefined {
  const seen = new Set<string>();
  const twice = ask.request.headers.find(({ canonical }) => {
    if (!SINGLE.has(canonical)) return false;
    const isAgain = seen.has(canonical);
    seen.add(canonical);
    return isAgain;
  })?.canonical;
  if (twice === undefined) return undefined;
  const because = `${twice} stands there more than once, and nobody can tell which is meant.`;
  const refused = refuse(ask, 400, `Bad Request: ${twice} stands there more than once`, because);
  return showing(refused, ...fieldsNamed(ask.request, twice));
}

/** The first fault of syntax in a field that the registrar has to understand. */
function malformed(ask: Ask): Refused | undefined {
  for (const problem of ask.request.problems) {
    const name = fieldAt(ask.request, problem.from)?.canonical;
    if (name !== undefined && READ_BY_REGISTRAR.has(name)) {
      const because = `${name} is malformed. ${problem.message}.`;
      return showing(
        refuse(ask, 400, `Bad Request in ${name}: ${inside(problem.message)}`, because),
        problem,
      );
    }
  }
  return undefined;
}

function misnumbered(ask: Ask): Refused | undefined {
  const { startLine } = ask.request;
  const value = firstOf(ask.request, cseq);
  if (value === undefined || startLine.kind !== 'request') return undefined;
  if (value.method.value !== startLine.method.value) {
    const because = `CSeq names the method ${value.method.value}, the first line names ${startLine.method.value}.`;
    const refused = refuse(ask, 400, 'Bad Request: CSeq names another method', because);
    return showing(refused, startLine.method, value.method);
  }
  if (value.number.value < CSEQ_LIMIT) return undefined;
  const because = 'The number in CSeq has to be below 2147483648.';
  return showing(refuse(ask, 400, 'Bad Request: CSeq is not below 2**31', because), value.number);
}

/** A datagram or a WebSocket message has to hold its whole body, and a stream needs to be told where a message ends (RFC 3261 §18.3). */
function truncated(ask: Ask): Refused | undefined {
  const bytes = missingBytes(ask.request);
  if (bytes === undefined && isByteStream(ask.context.transport)) {
    const because = `Over ${ask.context.transport.name} only Content-Length tells where a message ends.`;
    return refuse(ask, 400, 'Bad Request: Content-Length is missing', because);
  }
  if (bytes === undefined || bytes <= 0) return undefined;
  const because = `The body is ${bytes} bytes shorter than Content-Length says.`;
  const refused = refuse(ask, 400, 'Bad Request: the body is shorter than Content-Length', because);
  return showing(refused, ...fieldsNamed(ask.request, 'Content-Length'), ask.request.body);
}

function fieldAt(request: Message, offset: number) {
  return request.headers.find((field) => field.from <= offset && offset <= field.to);
}

/** A sentence as part of another. */
function inside(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}
