import type { Address, Transport } from '@/lib/sim/scenario';
import { buildResponse } from '@/lib/sip/build';
import { emptyRport } from '@/lib/sip/empty-rport';
import { parameter } from '@/lib/sip/grammar/parameters';
import { to } from '@/lib/sip/headers/to';
import { type Via, via } from '@/lib/sip/headers/via';
import type { Message } from '@/lib/sip/message';
import { fieldsNamed, firstOf } from '@/lib/sip/values-of';
import { applyEdits, type TextEdit } from '@/lib/text/text-edit';
import { defaultPort } from './default-port';
import type { Route } from './route';
import { splitAddress } from './split-address';

/** A header field of a response: name and value. */
export type Field = readonly [name: string, value: string];

/** What goes into a response beside what is copied. */
export interface Answer {
  readonly status: number;
  readonly reason: string;
  readonly fields: readonly Field[];
  readonly body?: string;
}

/**
 * The text of a response: Via, From, To, Call-ID and CSeq are copied, To gets a tag (RFC 3261 §8.2.6.2). An empty tag is
 * none, as in a 100 and wherever there is one already.
 */
export function responseTo(request: Message, answer: Answer, route: Route, toTag: string): string {
  const copied = (name: string): Field[] =>
    fieldsNamed(request, name).map((field) => [name, field.value.value] as const);
  return buildResponse({
    status: answer.status,
    reason: answer.reason.replace(/\s+/g, ' '),
    headers: [
      ...viaWithSource(request, route),
      ...copied('From'),
      ...copied('To').map(
        ([name, value]): Field => [name, hasToTag(request) || toTag === '' ? value : `${value};tag=${toTag}`],
      ),
      ...copied('Call-ID'),
      ...copied('CSeq'),
      ...answer.fields,
    ],
    ...(answer.body === undefined ? {} : { body: answer.body }),
  });
}

/** True if the request has a To tag already: it is kept then, and none is drawn. */
export function hasToTag(request: Message): boolean {
  const value = firstOf(request, to);
  return value !== undefined && parameter(value, 'tag')?.text !== undefined;
}

/**
 * Where a response goes (RFC 3261 §18.2.2, RFC 3581 §4): back over the connection of the request, or by datagram to
 * where the request came from and the port that the top Via names (with rport: the port it came from).
 */
export function responseAddress(request: Message, route: Route, transport: Transport): Address {
  const hop = firstOf(request, via);
  if (transport.reliable || hop === undefined) return route.source;
  const source = splitAddress(route.source);
  if (emptyRport(hop)) return route.source;
  return `${source.host}:${hop.port?.value ?? defaultPort(transport.name)}`;
}

/** The Via fields of a request; the top one tells where the request really came from (RFC 3261 §18.2.1). */
function viaWithSource(request: Message, route: Route): Field[] {
  const top = firstOf(request, via);
  return fieldsNamed(request, 'Via').map((field, i) => {
    const { value, from } = field.value;
    if (i > 0 || top === undefined) return ['Via', value] as const;
    const edits = sourceEdits(top, route).map((edit) => ({
      ...edit,
      from: edit.from - from,
      to: edit.to - from,
    }));
    return ['Via', applyEdits(value, edits)] as const;
  });
}

/** Puts the source address into `received`, and the source port into an `rport` that asks for it (RFC 3581 §4). */
export function sourceEdits(hop: Via, route: Route): readonly TextEdit[] {
  const { host, port } = splitAddress(route.source);
  const asked = emptyRport(hop);
  const received = parameter(hop, 'received');
  const edits: TextEdit[] = asked ? [{ from: asked.to, to: asked.to, insert: `=${port}` }] : [];
  const seen = `received=${withoutBrackets(host)}`;
  if (received) edits.push({ from: received.from, to: received.to, insert: seen });
  else if (asked || hop.host.value !== host) {
    edits.push({ from: hop.to, to: hop.to, insert: `\r\n ;${seen}` });
  }
  return edits;
}

/** An IPv6 address in `received` has none, other than in sent-by and in URIs (RFC 5118 §4.5). */
function withoutBrackets(host: string): string {
  return host.replace(/^\[|\]$/g, '');
}
