import type { Context, Happening } from '@/lib/sim/scenario';
import { missingBytes } from '@/lib/sip/body-length';
import type { Message } from '@/lib/sip/message';
import { type Field, hasToTag } from '../response';
import { serverEvent, serverInvite, serverKey, serverRequest } from '../server-transactions';
import { andThen, remark } from '../step';
import { readCallTimer } from '../transaction-effects';
import { transportNamed, unlessUsual } from '../transport-named';
import type { IncomingCalls } from './incoming-state';
import { absorb, answer, type IncomingStep, noDialog, type Refusal, refuse } from './incoming-step';
import { accept, repeatAnswer, ring, takeAck, takeBye, takeCancel } from './ring';

/** Methods that this phone answers with more than a refusal (RFC 3261 §20.5). */
const ALLOW = 'INVITE, ACK, CANCEL, OPTIONS, BYE';

/**
 * A request comes to a phone: an INVITE rings, OPTIONS is answered, what concerns no call gets 481 (RFC 3261 §8.2, §13.3).
 * `transports` names what the phone listens on.
 */
export function incomingRequest(
  calls: IncomingCalls,
  request: Message,
  happening: Extract<Happening, { kind: 'packet' }>,
  context: Context,
  transports: readonly string[] = [context.transport.name],
): IncomingStep {
  const { source, destination, transport } = happening;
  const route = { source, destination, transport };
  const key = serverKey(request);
  const unfit = whyDropped(request, key, transport, transports);
  if (unfit || key === undefined || request.startLine.kind !== 'request') {
    return remark(calls, 'info', unfit ?? 'The text is no request: it is left alone.', '8.2');
  }
  const method = request.startLine.method.value;
  if (method === 'ACK') return takeAck(calls, request, context);
  const open = method === 'INVITE' ? serverInvite : serverRequest;
  const { transport: other } = unlessUsual(transportNamed(transport), context);
  const arrived = open(calls.transactions, key, request, context, other);
  const opened = absorb(calls, arrived);
  if (!arrived.passed.includes('request')) {
    const text = 'A retransmission: its transaction deals with it, the phone does not ring twice.';
    return andThen(remark(calls, 'info', text, '17.2'), () => opened);
  }
  return andThen(opened, (left) => {
    switch (method) {
      case 'INVITE':
        return ring(left, key, request, route, context);
      case 'CANCEL':
        return takeCancel(left, key, request, route, context);
      case 'BYE':
        return takeBye(left, key, request, route, context);
      default:
        return answerOther(left, key, method, request, route, context);
    }
  });
}

/** A timer of an incoming call fired; undefined if the timer belongs to no call. */
export function incomingTimer(
  calls: IncomingCalls,
  timer: string,
  context: Context,
): IncomingStep | undefined {
  const name = readCallTimer(timer);
  if (name === undefined) return undefined;
  if (name.letter === 'accept') return accept(calls, name.key, context);
  if (name.letter === 'repeat') return repeatAnswer(calls, name.key, context);
  const letter = TIMERS.find((one) => one === name.letter);
  if (letter === undefined) return undefined;
  const outcome = serverEvent(calls.transactions, name.key, `timer ${letter}`, context);
  return absorb(calls, outcome);
}

const TIMERS = ['G', 'H', 'I', 'J', 'L'] as const;

/** Why a request is not even answered. */
function whyDropped(
  request: Message,
  key: string | undefined,
  transport: string,
  transports: readonly string[],
): string | undefined {
  const [own = ''] = transports;
  if (!transports.includes(transport)) {
    return `The request came over ${transport}, and this phone listens on ${own} alone: nobody takes it. Its Contact should say ;transport=${own.toLowerCase()}.`;
  }
  if ((missingBytes(request) ?? 0) > 0) {
    return 'The body is shorter than Content-Length says: the request is not whole, and it is dropped.';
  }
  return key === undefined ? 'There is no Via to send an answer by: the request is dropped.' : undefined;
}

/** What is neither INVITE nor about one. */
function answerOther(
  calls: IncomingCalls,
  key: string,
  method: string,
  request: Message,
  route: Parameters<typeof ring>[3],
  context: Context,
): IncomingStep {
  const allow = ['Allow', ALLOW] as const;
  if (method === 'OPTIONS') {
    const said = remark(
      calls,
      'ok',
      'Somebody asks whether this phone is there, and what it can do.',
      '11.2',
    );
    return andThen(said, (left) =>
      answer(left, key, request, { status: 200, reason: 'OK', fields: [allow] }, route, context),
    );
  }
  const inDialog = hasToTag(request) || method === 'NOTIFY';
  const refusal = inDialog
    ? noDialog(`There is no dialog here that this ${method} could belong to.`)
    : unknownMethod(method, allow);
  return refuse(calls, key, request, refusal, route, context);
}

function unknownMethod(method: string, allow: Field): Refusal {
  const text = `This phone does not know what to do with ${method}.`;
  return { status: 405, reason: 'Method Not Allowed', fields: [allow], text, section: '8.2.1' };
}
