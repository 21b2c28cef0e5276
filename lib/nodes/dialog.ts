import { buildRequest, type HeaderLines } from '@/lib/sip/build';
import { parameter } from '@/lib/sip/grammar/parameters';
import { callId } from '@/lib/sip/headers/call-id';
import { contact } from '@/lib/sip/headers/contact';
import { cseq } from '@/lib/sip/headers/cseq';
import { from } from '@/lib/sip/headers/from';
import { recordRoute } from '@/lib/sip/headers/record-route';
import { to } from '@/lib/sip/headers/to';
import type { Message } from '@/lib/sip/message';
import { parseUri, uriParameter } from '@/lib/sip/uri/uri';
import { fieldsNamed, firstOf, valuesOf } from '@/lib/sip/values-of';

/** What one side of a call keeps of it (RFC 3261 §12). JSON-safe. */
export interface Dialog {
  readonly callId: string;
  /** From of own requests, with the own tag. */
  readonly local: string;
  /** To of own requests, with the tag of the other side. */
  readonly remote: string;
  readonly remoteTag: string;
  /** Contact of the other side. */
  readonly remoteTarget: string;
  /** Proxies on the way, the next one first. */
  readonly routes: readonly string[];
  /** CSeq number of the last own request. */
  readonly cseq: number;
}

/** The dialog of the caller, out of the 200 to the INVITE (RFC 3261 §12.1.2): Record-Route is taken from the bottom up. */
export function callersDialog(answer: Message): Dialog | undefined {
  const target = valuesOf(answer, contact).find((value) => value.kind === 'address');
  const address = firstOf(answer, to);
  if (target === undefined || address === undefined || firstOf(answer, from) === undefined) return undefined;
  return {
    callId: firstOf(answer, callId)?.value ?? '',
    local: written(answer, 'From'),
    remote: written(answer, 'To'),
    remoteTag: parameter(address, 'tag')?.text ?? '',
    remoteTarget: target.uri.value,
    routes: valuesOf(answer, recordRoute)
      .map(({ uri }) => uri.value)
      .toReversed(),
    cseq: firstOf(answer, cseq)?.number.value ?? 0,
  };
}

/** What the request needs beside the dialog. */
export interface InDialog {
  readonly method: string;
  readonly cseq: number;
  readonly via: string;
}

/**
 * A request within a dialog (RFC 3261 §12.2.1.1): the Request-URI is the other side's Contact, Route lists the proxies. A first
 * proxy without lr wants to stand in the Request-URI itself.
 */
export function requestInDialog(dialog: Dialog, { method, cseq: number, via }: InDialog): string {
  const { routes, remoteTarget } = dialog;
  const [first, ...rest] = routes;
  const strict = first !== undefined && uriParameter(parseUri(first), 'lr') === undefined;
  const [uri, way] = strict ? [first, [...rest, remoteTarget]] : [remoteTarget, routes];
  const headers: HeaderLines = [
    ['Via', via],
    ['Max-Forwards', '70'],
    ...way.map((route) => ['Route', `<${route}>`] as const),
    ['From', dialog.local],
    ['To', dialog.remote],
    ['Call-ID', dialog.callId],
    ['CSeq', `${number} ${method}`],
  ];
  return buildRequest({ method, uri, headers });
}

/** The URI that a request of the dialog is sent to: that of the next proxy, or of the other side. */
export function nextOf({ routes, remoteTarget }: Dialog): string {
  return routes[0] ?? remoteTarget;
}

function written(message: Message, name: string): string {
  return fieldsNamed(message, name)[0]?.value.value ?? '';
}
