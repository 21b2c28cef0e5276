import { bodyOf } from '@/lib/sip/body/body-of';
import { readSdp } from '@/lib/sip/body/sdp';
import { byteLength } from '@/lib/sip/bytes';
import { announcedLength } from '@/lib/sip/framing/announced-length';
import { contact } from '@/lib/sip/headers/contact';
import { via } from '@/lib/sip/headers/via';
import type { Located, Message, Token } from '@/lib/sip/message';
import { parse } from '@/lib/sip/parse';
import { parseUri } from '@/lib/sip/uri/uri';
import { firstOf, valuesOf } from '@/lib/sip/values-of';
import { type Span, slice } from '@/lib/text/span';
import { applyEdits, type TextEdit } from '@/lib/text/text-edit';
import { splitAddress } from '../split-address';
import type { AlgConfig, Mapping, NatConfig } from './nat-state';

/** A text after the gateway went over it. */
export interface Rewritten {
  readonly text: string;
  /** Where it wrote other addresses, as a sentence names it: `Contact`, `Via`, `the body`. */
  readonly where: readonly string[];
}

/** What the gateway makes of a text that leaves the home: addresses of the home become the public one. */
export function rewriteOutbound(
  text: string,
  { inside }: NatConfig,
  alg: AlgConfig,
  mapping: Mapping,
): Rewritten {
  const message = parse(text);
  const places = [
    ...(alg.rewritesContact ? contactPlaces(message) : []),
    ...(alg.rewritesVia ? viaPlaces(message) : []),
  ].filter(({ host }) => host.value.startsWith(inside));
  const hosts = bodyHosts(message).filter(({ value }) => value.startsWith(inside));
  const { host, port } = splitAddress(mapping.outside);
  const inHeader = places.map(
    (place): TextEdit =>
      alg.leavesPorts
        ? { from: place.host.from, to: place.host.to, insert: host }
        : { from: place.from, to: place.to, insert: `${host}:${port}` },
  );
  const inBody = hosts.map(({ from, to }): TextEdit => ({ from, to, insert: host }));
  const length = alg.contentLength === 'adapted' ? lengthEdit(message, inBody) : [];
  return {
    text: applyEdits(text, [...inHeader, ...inBody, ...length]),
    where: namesOf([...places, ...hosts.map(() => ({ where: 'the body' }))]),
  };
}

/** What the gateway makes of a text that comes in: where it reads the public address of the mapping, it writes the private one. */
export function restoreInbound(text: string, mapping: Mapping): Rewritten {
  const message = parse(text);
  const places = [...requestPlaces(message), ...viaPlaces(message), ...contactPlaces(message)].filter(
    ({ host, port }) => `${host.value}:${port?.value}` === mapping.outside,
  );
  const edits = places.map(({ from, to }): TextEdit => ({ from, to, insert: mapping.inside }));
  return { text: applyEdits(text, edits), where: namesOf(places) };
}

/** Host and port somewhere in a message: the span is that of both. */
interface Place extends Span {
  readonly where: string;
  readonly host: Token;
  readonly port: Located<number> | undefined;
}

function placeOf(where: string, host: Token, port: Located<number> | undefined): Place {
  return { where, host, port, from: host.from, to: port?.to ?? host.to };
}

/** Each URI of Contact. */
function contactPlaces(message: Message): readonly Place[] {
  return valuesOf(message, contact).flatMap((value) =>
    value.kind === 'address' ? uriPlaces('Contact', message, value.uri) : [],
  );
}

/** The sent-by of the topmost Via: the others are none of the phone's. */
function viaPlaces(message: Message): readonly Place[] {
  const hop = firstOf(message, via);
  return hop === undefined ? [] : [placeOf('Via', hop.host, hop.port)];
}

function requestPlaces(message: Message): readonly Place[] {
  const { startLine } = message;
  return startLine.kind === 'request' ? uriPlaces('the Request-URI', message, startLine.uri) : [];
}

function uriPlaces(where: string, { text }: Pick<Message, 'text'>, { from, to }: Span): readonly Place[] {
  const { host, port } = parseUri(text, from, to);
  return host === undefined ? [] : [placeOf(where, host, port)];
}

/** The addresses of a session description: of who made it, and of where media are to be sent (RFC 8866 §5.2, §5.7). */
function bodyHosts(message: Message): readonly Token[] {
  const body = bodyOf(message);
  if (body.kind !== 'sdp') return [];
  const { origin, connections, media } = readSdp(message.text, body);
  const lines = [...connections, ...media.flatMap((one) => one.connections)];
  return [...(origin ? [origin] : []), ...lines].map(({ address }) => address);
}

/** Adapts Content-Length to edits of the body; it counts bytes. */
function lengthEdit(message: Message, edits: readonly TextEdit[]): readonly TextEdit[] {
  const announced = announcedLength(message);
  if (announced.kind !== 'stated' || edits.length === 0) return [];
  const grown = edits.map((edit) => byteLength(edit.insert) - byteLength(slice(message.text, edit)));
  const { value, from, to } = announced.length;
  return [{ from, to, insert: String(grown.reduce((sum, bytes) => sum + bytes, value)) }];
}

function namesOf(places: readonly { readonly where: string }[]): readonly string[] {
  return [...new Set(places.map(({ where }) => where))];
}
