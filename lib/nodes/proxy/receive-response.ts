import type { Context } from '@/lib/sim/scenario';
import { via } from '@/lib/sip/headers/via';
import type { Message } from '@/lib/sip/message';
import { removeValue } from '@/lib/sip/remove-value';
import { firstOf, valuesOf } from '@/lib/sip/values-of';
import { valueAt } from '@/lib/table/table';
import { applyEdits } from '@/lib/text/text-edit';
import { eventOfInviteResponse } from '@/lib/transaction/invite-client';
import { eventOfResponse } from '@/lib/transaction/non-invite-client';
import { clientEvent, clientKey } from '../client-transactions';
import { also, andThen, remark, unchanged } from '../step';
import { absorb, branchOf, type CallStep, withBranch } from './call-step';
import type { Branch, Calls, Fork } from './calls';
import { answer, cancel, cancelOpen, setTimerC, settle, timerC } from './fork';

/** A response comes to the proxy (RFC 3261 §16.7, with RFC 6026 §7.3: what belongs to no transaction is not passed on). */
export function receiveResponse(calls: Calls, response: Message, context: Context): CallStep {
  const key = clientKey(response);
  if (
    key === undefined ||
    valueAt(calls.clients, key) === undefined ||
    response.startLine.kind !== 'response'
  ) {
    const text = 'The response belongs to no request that this proxy sent on: it is dropped.';
    return remark(calls, 'info', text, 'RFC 6026 §7.3');
  }
  const status = response.startLine.status.value;
  const event = key.endsWith(' INVITE') ? eventOfInviteResponse(status) : eventOfResponse(status);
  const outcome = clientEvent(calls.clients, key, event, context, response);
  const stepped = absorb(calls, { clients: outcome.transactions }, outcome);
  if (!outcome.passed.includes('response')) return stepped;
  return andThen(stepped, (left) => passBack(left, key, status, response, context));
}

function passBack(
  calls: Calls,
  clientKey: string,
  status: number,
  response: Message,
  context: Context,
): CallStep {
  const found = branchOf(calls, clientKey);
  if (found === undefined) return unchanged(calls);
  const { key, branch } = found;
  if (status < 200) return provisional(calls, key, branch, status, response, context);
  const text = withoutOwnVia(response);
  const final = { status, text };
  const ended = also(unchanged(withBranch(calls, key, clientKey, { phase: 'final', final })), {
    do: 'clear-timer',
    timer: timerC(clientKey),
  });
  if (status < 300) {
    const said = andThen(ended, (left) => remark(left, 'ok', accepted(found, status), '16.7 step 5'));
    const back = andThen(said, (left) => answer(left, key, status, text, context));
    return andThen(back, (left) => cancelOpen(left, key, context));
  }
  const said = andThen(ended, (left) => remark(left, 'info', refused(found, status), '16.7 step 5'));
  const stopped = status < 600 ? said : andThen(said, (left) => cancelOpen(left, key, context));
  return andThen(stopped, (left) => settle(left, key, context));
}

function accepted(
  { fork, branch }: { readonly fork: Fork; readonly branch: Branch },
  status: number,
): string {
  const { uri } = branch.target;
  if (branch.final !== undefined) return `The ${status} of ${uri} came again, and goes back again.`;
  return `${uri} ${fork.method === 'INVITE' ? 'accepted' : 'answered'}: its ${status} goes back at once.`;
}

function refused({ fork, branch }: { readonly fork: Fork; readonly branch: Branch }, status: number): string {
  const { target, cancel: cancelled } = branch;
  if (status === 487 && cancelled) return `${target.uri} stopped ringing, as it was asked to.`;
  if (status >= 600) return `${target.uri} answered ${status}, for all phones of its owner.`;
  const others = fork.branches.some((one) => one !== branch && one.phase !== 'final');
  const hope = others || fork.waiting.length > 0 ? ', and others may still accept' : '';
  return `${target.uri} answered ${status}${hope}.`;
}

/** 100 is for the proxy alone; any other sign of life goes back, and timer C starts anew (§16.7 steps 2 and 5). */
function provisional(
  calls: Calls,
  key: string,
  branch: Branch,
  status: number,
  response: Message,
  context: Context,
): CallStep {
  const alive = { ...branch, phase: 'provisional' } as const;
  const marked = withBranch(calls, key, branch.key, { phase: 'provisional' });
  if (branch.cancel === 'wanted') return cancel(marked, key, alive, context);
  if (status === 100) return unchanged(marked);
  const restarted: CallStep =
    branch.key.endsWith(' INVITE') && branch.cancel === undefined
      ? setTimerC(marked, branch.key)
      : unchanged(marked);
  if (calls.open[key]?.answered !== undefined) return restarted;
  return andThen(restarted, (left) => answer(left, key, status, withoutOwnVia(response), context));
}

/** §16.7 step 3 */
function withoutOwnVia(response: Message): string {
  const own = firstOf(response, via);
  const edit = own && valuesOf(response, via).length > 1 ? removeValue(response, via, own) : undefined;
  return edit ? applyEdits(response.text, [edit]) : response.text;
}
