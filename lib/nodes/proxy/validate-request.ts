import { missingBytes } from '@/lib/sip/body-length';
import { maxForwards } from '@/lib/sip/headers/max-forwards';
import { proxyRequire } from '@/lib/sip/headers/proxy-require';
import type { Message } from '@/lib/sip/message';
import { fieldsNamed, firstOf, valuesOf } from '@/lib/sip/values-of';
import type { Span } from '@/lib/text/span';
import type { Field } from '../response';
import type { Locations } from './find-targets';

/** Why a proxy refuses a request. */
export interface Refusal {
  readonly status: number;
  readonly reason: string;
  /** For people. */
  readonly text: string;
  readonly spec: string;
  /** What in the request decided. */
  readonly at: readonly Span[];
  /** Beside those that every response has. */
  readonly fields?: readonly Field[];
}

/**
 * What keeps a proxy from passing a request on, whoever it is for (RFC 3261 §16.3); undefined where nothing does. The scheme of
 * the Request-URI is looked at where it is used, and so are loops.
 */
export function validateRequest(request: Message, locations: Locations): Refusal | undefined {
  return truncated(request) ?? outOfHops(request) ?? lackingExtensions(request, locations);
}

/** A request of which a part is missing; on a stream of bytes nobody passes one on before it is whole (§18.3). */
function truncated(request: Message): Refusal | undefined {
  const bytes = missingBytes(request) ?? 0;
  if (bytes <= 0) return undefined;
  const text = `The body is ${bytes} bytes shorter than Content-Length says: the request is not whole.`;
  const at = [...fieldsNamed(request, 'Content-Length'), request.body];
  const reason = 'Bad Request: the body is shorter than Content-Length';
  return { status: 400, reason, text, spec: '18.3', at };
}

/** §16.3 item 3; what is no number says nothing of how far the request may still go (item 1). */
function outOfHops(request: Message): Refusal | undefined {
  const left = firstOf(request, maxForwards);
  if (left === undefined || left.value > 0) return undefined;
  const spec = '16.3';
  if (left.value === 0) {
    const text = 'Max-Forwards is 0: the request has been passed on too often, and mostly that is a loop.';
    return { status: 483, reason: 'Too Many Hops', text, spec, at: [left] };
  }
  const text = 'Max-Forwards is no number: nothing would stop the request if it went round in a loop.';
  return { status: 400, reason: 'Bad Request: Max-Forwards is no number', text, spec, at: [left] };
}

/** What the client asks of proxies and this one does not have (§16.3 item 5). */
function lackingExtensions(request: Message, { supports = [] }: Locations): Refusal | undefined {
  const lacking = valuesOf(request, proxyRequire).filter(
    ({ value }) => !supports.includes(value.toLowerCase()),
  );
  if (lacking.length === 0) return undefined;
  const names = lacking.map(({ value }) => value).join(', ');
  const text = `Proxy-Require asks for ${names}, which this proxy does not have: it must not pass the request on.`;
  const fields = [['Unsupported', names]] as const;
  return { status: 420, reason: 'Bad Extension', text, spec: '16.3', at: lacking, fields };
}
