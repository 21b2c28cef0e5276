import type { Context } from '@/lib/sim/scenario';
import { parameter } from '@/lib/sip/grammar/parameters';
import { via } from '@/lib/sip/headers/via';
import type { Message } from '@/lib/sip/message';
import { parse } from '@/lib/sip/parse';
import { valuesOf } from '@/lib/sip/values-of';
import { type NextHop, nextHop } from '../next-hop';
import { andThen, remark, unchanged } from '../step';
import { branchOf, type CallStep, withFork } from './call-step';
import type { Calls, Target } from './calls';
import { findTargets, type Locations } from './find-targets';
import { answerItself, tryNext } from './fork';
import { nextRoute, takeOwnRoute } from './take-own-route';
import { type Refusal, validateRequest } from './validate-request';

/** Decides whom a request that has just opened a fork goes to, and sends it there, or refuses it (RFC 3261 §16.3 to §16.6). */
export function chooseWay(
  calls: Calls,
  key: string,
  request: Message,
  locations: Locations,
  context: Context,
): CallStep {
  const fork = calls.open[key];
  if (fork === undefined) return unchanged(calls);
  const trying =
    fork.method === 'INVITE' ? answerItself(calls, key, 100, 'Trying', context) : unchanged(calls);
  const invalid = validateRequest(request, locations);
  if (invalid) return refuse(trying, key, invalid, context);
  const routed = takeOwnRoute(parse(fork.request), locations, fork.route);
  return andThen(trying, (one) => {
    const reached = withFork(one, key, (was) => ({ ...was, request: routed.request.text }));
    const uri = uriOf(routed.request);
    const next = nextRoute(routed.request);
    if (next !== undefined) {
      const because = 'Route says to go that way';
      return sendTo(reached, key, targetAt(uri, nextHop(next, context), because), context);
    }
    return routed.flow
      ? sendTo(
          reached,
          key,
          targetAt(uri, routed.flow, 'its Route names the flow that the call went down'),
          context,
        )
      : lookUp(reached, key, request, routed.request, locations, context);
  });
}

/** Answers a request with a refusal of the proxy's own, and says why. */
export function refuse(step: CallStep, key: string, refusal: Refusal, context: Context): CallStep {
  const { status, reason, text, spec, at, fields } = refusal;
  const said = andThen(step, (left) =>
    remark(
      left,
      'refused',
      text,
      spec,
      at.map(({ from, to }) => ({ from, to })),
    ),
  );
  return andThen(said, (left) => answerItself(left, key, status, reason, context, fields));
}

/** No Route is left: the Request-URI decides (§16.5). `request` is as it arrived, `routed` without the proxy's own Route. */
function lookUp(
  calls: Calls,
  key: string,
  request: Message,
  routed: Message,
  locations: Locations,
  context: Context,
): CallStep {
  const fork = calls.open[key];
  if (fork === undefined || request.startLine.kind !== 'request') return unchanged(calls);
  const at = [request.startLine.uri];
  const uri = uriOf(routed);
  const found = findTargets(uri, locations, fork.route, context);
  if (!('groups' in found)) {
    const { because: text, ...refusal } = found;
    return refuse(unchanged(calls), key, { ...refusal, text, at }, context);
  }
  const evidence = at.map(({ from, to }) => ({ from, to }));
  const noted = found.because ? remark(calls, 'ok', found.because, '16.5', evidence) : unchanged(calls);
  const loop = loopIn(calls, key, routed);
  if (loop !== undefined && found.groups.flat().length > 1) {
    const text = `${loop} With more than one target each turn would double it, so it ends here.`;
    const refusal = { status: 482, reason: 'Loop Detected', text, spec: 'RFC 5393 §4.2', at };
    return refuse(noted, key, refusal, context);
  }
  const warned = loop ? andThen(noted, (left) => remark(left, 'info', loop, '16.3', evidence)) : noted;
  return andThen(warned, (left) => start(left, key, found.groups, context));
}

function sendTo(calls: Calls, key: string, target: Target, context: Context): CallStep {
  return start(calls, key, [[target]], context);
}

function start(
  calls: Calls,
  key: string,
  waiting: readonly (readonly Target[])[],
  context: Context,
): CallStep {
  const ready = withFork(calls, key, (fork) => ({ ...fork, waiting }));
  return tryNext(ready, key, context);
}

/** Where a request goes whatever its Request-URI says (§16.6 step 7). */
function targetAt(uri: string, hop: NextHop | undefined, because: string): Target {
  return { uri, routes: [], because, ...(hop && { hop }) };
}

/** Has this proxy sent the same request to the same URI before? (§16.3 item 4) */
function loopIn(calls: Calls, key: string, request: Message): string | undefined {
  const method = calls.open[key]?.method ?? '';
  for (const hop of valuesOf(request, via)) {
    const branch = parameter(hop, 'branch')?.text ?? '';
    const earlier = branchOf(calls, `${branch} ${method}`);
    if (earlier && uriOf(parse(earlier.fork.request)) === uriOf(request)) {
      return `A loop: one of the Vias is this proxy's own, ${branch}, and the Request-URI is what it was then.`;
    }
  }
  return undefined;
}

function uriOf({ startLine }: Message): string {
  return startLine.kind === 'request' ? startLine.uri.value : '';
}
