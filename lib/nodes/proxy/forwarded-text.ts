import type { Address } from '@/lib/sim/scenario';
import { maxForwards } from '@/lib/sip/headers/max-forwards';
import { via } from '@/lib/sip/headers/via';
import type { Message } from '@/lib/sip/message';
import { parseUri } from '@/lib/sip/uri/uri';
import { firstOf } from '@/lib/sip/values-of';
import { applyEdits, type TextEdit } from '@/lib/text/text-edit';
import type { NextHop } from '../next-hop';
import { hasToTag, sourceEdits } from '../response';
import type { Route } from '../route';
import type { Target } from './calls';
import { flowToken } from './flow-token';

/** A request with the address that it came from in its top Via, as every server notes it (RFC 3261 §18.2.1, RFC 3581 §4). */
export function asReceived(request: Message, route: Route): string {
  const hop = firstOf(request, via);
  return hop ? applyEdits(request.text, sourceEdits(hop, route)) : request.text;
}

/** What a proxy writes into the copy of a request that it sends on. */
export interface Copy {
  readonly target: Target;
  readonly hop: NextHop;
  readonly branch: string;
  /** The proxy's own address. */
  readonly self: Address;
  /** What the request came over. */
  readonly cameOver: string;
}

/**
 * The copy of a request for one target (RFC 3261 §16.6 steps 1 to 8): new Request-URI, Max-Forwards one less, own Via on top,
 * Record-Route if it may begin a dialog, Route where the binding has a Path. Everything else stays byte by byte.
 */
export function forwardedText(request: Message, copy: Copy): string {
  const { target, hop, branch, self } = copy;
  const above = request.headers[0];
  const below = request.headers.find(({ canonical }) => canonical !== 'Via') ?? above;
  if (request.startLine.kind !== 'request' || above === undefined || below === undefined) return request.text;
  const { from, to } = request.startLine.uri;
  const lines = [
    ...(beginsDialog(request) ? [`Record-Route: <${recordRouteUri(copy)}>`] : []),
    ...target.routes.map((uri) => `Route: <${uri}>`),
    ...(firstOf(request, maxForwards) ? [] : ['Max-Forwards: 70']),
  ];
  return applyEdits(request.text, [
    { from, to, insert: target.uri },
    lineBefore(above.from, `Via: SIP/2.0/${hop.transport.name} ${self};branch=${branch}`),
    ...lines.map((line) => lineBefore(below.from, line)),
    ...oneHopLess(request),
  ]);
}

function lineBefore(at: number, line: string): TextEdit {
  return { from: at, to: at, insert: `${line}\r\n` };
}

/** §16.6 step 3 */
function oneHopLess(request: Message): readonly TextEdit[] {
  const left = firstOf(request, maxForwards);
  if (left === undefined || Number.isNaN(left.value)) return [];
  return [{ from: left.from, to: left.to, insert: String(Math.max(left.value - 1, 0)) }];
}

/** Only what begins a dialog needs to tell that the proxy stays on its way (§16.6 step 4). */
function beginsDialog(request: Message): boolean {
  const method = request.startLine.kind === 'request' ? request.startLine.method.value : '';
  return (method === 'INVITE' || method === 'SUBSCRIBE') && !hasToTag(request);
}

/**
 * Where both phones find the proxy again. A transport is named only where both sides of the proxy use it and it is not the
 * one that the URI stands for anyway. Where the call goes down a flow, the URI tells which, since what the phone says in
 * Contact may lead nowhere (RFC 5626 §5.3).
 */
function recordRouteUri({ target, hop, self, cameOver }: Copy): string {
  const isSips = parseUri(target.uri).scheme.value.toLowerCase() === 'sips';
  const transport = hop.transport.name;
  const named = !isSips && transport !== 'UDP' && transport === cameOver;
  const flow = target.source === undefined ? '' : `${flowToken(hop)}@`;
  return `${isSips ? 'sips' : 'sip'}:${flow}${self};lr${named ? `;transport=${transport.toLowerCase()}` : ''}`;
}
