import type { Message } from '@/lib/sip/message';
import type { Exchange, Observed } from '../rule';
import { methodOf, originKey, topHopKey } from './hops';
import { tagOf, toOf } from './identity';
import { oncePer } from './once-per';
import { isSuccess, requestLine, statusLine } from './start';

/** An ACK and what it acknowledges. */
export interface Acknowledgement {
  /** Index of the ACK in the exchange. */
  readonly at: number;
  readonly ack: Message;
  /** The INVITE where it was seen first. */
  readonly invite: Message;
  /** The final response with the To tag of the ACK. */
  readonly response: Message;
  /** The INVITE that has the top Via of this ACK. */
  readonly named: Message | undefined;
  /** The INVITE that such an ACK is for at the place where it was seen, as far as that is clear. */
  readonly meant: Message | undefined;
}

/**
 * Every ACK whose INVITE and final response were seen before: they have its Call-ID, number in CSeq and tags (RFC 3261
 * §13.2.2.4, §17.1.1.3). The INVITE that is meant is the one that went the same way or, where ways are not known, the
 * one whose failure was the last that nobody has acknowledged.
 */
export const acknowledgements = oncePer((exchange: Exchange): readonly Acknowledgement[] => {
  const invitations = new Map<string, Invitation>();
  return exchange.messages.flatMap((observed, at) => {
    const { message } = observed;
    const key = originKey(message) ?? '';
    const method = requestLine(message)?.method.value;
    if (method === 'INVITE' && !invitations.has(key)) invitations.set(key, newInvitation(message));
    const invitation = invitations.get(key);
    if (!invitation) return [];
    if (method === 'INVITE') rememberInvite(invitation, observed);
    else if (method === undefined) rememberResponse(invitation, message);
    return method === 'ACK' ? acknowledge(invitation, observed, at) : [];
  });
});

/** One INVITE at all places where it was seen, and the final responses to it. */
interface Invitation {
  readonly invite: Message;
  /** By the top Via; and by the way and the top Via; and the latest by the way alone. */
  readonly byHop: Map<string, Message>;
  readonly byWayAndHop: Map<string, Message>;
  readonly byWay: Map<string, Message>;
  /** The first final response by its To tag, and those to each hop. */
  readonly finals: Map<string, Message>;
  readonly refused: Set<string>;
  /** By the To tag: the hop at which a failure was seen that nobody has acknowledged. */
  readonly waiting: Map<string, string>;
}

function newInvitation(invite: Message): Invitation {
  return {
    invite,
    byHop: new Map(),
    byWayAndHop: new Map(),
    byWay: new Map(),
    finals: new Map(),
    refused: new Set(),
    waiting: new Map(),
  };
}

function wayOf({ source, destination }: Observed): string | undefined {
  return source === undefined || destination === undefined ? undefined : `${source} ${destination}`;
}

function rememberInvite({ byHop, byWay, byWayAndHop }: Invitation, observed: Observed): void {
  const { message } = observed;
  const hop = topHopKey(message) ?? '';
  const way = wayOf(observed);
  const invite = byHop.get(hop) ?? message;
  byHop.set(hop, invite);
  if (way === undefined) return;
  byWay.set(way, invite);
  byWayAndHop.set(`${way} ${hop}`, invite);
}

function rememberResponse({ finals, refused, waiting, byHop }: Invitation, response: Message): void {
  const status = statusLine(response)?.status.value ?? 0;
  if (status < 200 || methodOf(response) !== 'INVITE') return;
  const tag = toTag(response);
  const hop = topHopKey(response) ?? '';
  if (!finals.has(tag)) finals.set(tag, response);
  if (isSuccess(response)) return;
  refused.add(`${tag} ${hop}`);
  if (byHop.has(hop)) waiting.set(tag, hop);
}

function acknowledge(invitation: Invitation, observed: Observed, at: number): readonly Acknowledgement[] {
  const { message: ack } = observed;
  const { invite, finals, byHop, waiting } = invitation;
  const tag = toTag(ack);
  const response = finals.get(tag);
  if (!response) return [];
  const named = byHop.get(topHopKey(ack) ?? '');
  const meant = meantBy(invitation, observed, named);
  if (meant && topHopKey(meant) === waiting.get(tag)) waiting.delete(tag);
  return [{ at, ack, invite, response, named, meant }];
}

function meantBy(
  { byHop, byWay, byWayAndHop, refused, waiting }: Invitation,
  observed: Observed,
  named: Message | undefined,
): Message | undefined {
  const { message: ack } = observed;
  const tag = toTag(ack);
  const hop = topHopKey(ack) ?? '';
  const way = wayOf(observed);
  if (way !== undefined) return byWayAndHop.get(`${way} ${hop}`) ?? byWay.get(way) ?? named;
  const isAnswer = refused.has(`${tag} ${hop}`) && (!named || targetOf(named) === targetOf(ack));
  return isAnswer ? named : (byHop.get(waiting.get(tag) ?? '') ?? named);
}

function targetOf(request: Message): string | undefined {
  return requestLine(request)?.uri.value;
}

function toTag(message: Message): string {
  return tagOf(toOf(message))?.text ?? '';
}
