import type { Span } from '@/lib/text/span';
import type { Located, Token } from '../message';
import { Written } from '../written';
import type { SdpBody, SdpLine } from './body';
import { sdpSections } from './sdp-sections';

/** A session description (RFC 8866 §5), as far as its lines have the form that theirs is. */
export interface SessionDescription extends SdpSection {
  readonly version: Token | undefined;
  readonly origin: Origin | undefined;
  readonly name: Token | undefined;
  readonly uri: Token | undefined;
  readonly emails: readonly Token[];
  readonly phones: readonly Token[];
  readonly times: readonly Timing[];
  readonly media: readonly MediaDescription[];
}

/** What both the session and each of its media may have. */
export interface SdpSection {
  readonly information: Token | undefined;
  readonly connections: readonly Connection[];
  readonly bandwidths: readonly Bandwidth[];
  readonly attributes: readonly Attribute[];
}

/** `m=` and the lines below it, up to the next one (RFC 8866 §5.14). */
export interface MediaDescription extends SdpSection {
  /** Undefined where the line is not of that form. */
  readonly stream: MediaStream | undefined;
}

/** `m=audio 49170/2 RTP/AVP 0 8`. */
export interface MediaStream extends Span {
  readonly media: Token;
  readonly port: Located<number>;
  /** How many pairs of ports, counted from the first. */
  readonly ports: Located<number> | undefined;
  readonly protocol: Token;
  readonly formats: readonly Token[];
}

/** Where something is in the network: `IN IP4 192.0.2.101`. The address may be a name. */
export interface NetworkAddress extends Span {
  /** `IN`, the Internet. */
  readonly networkType: Token;
  /** `IP4` or `IP6`. */
  readonly addressType: Token;
  readonly address: Token;
}

/** `o=alice 2890844526 2890844526 IN IP4 client.atlanta.example.com` (RFC 8866 §5.2). */
export interface Origin extends NetworkAddress {
  readonly username: Token;
  /** Numbers of any length, so as text. */
  readonly sessionId: Token;
  readonly sessionVersion: Token;
}

/** `c=IN IP4 233.252.0.1/127/3` (RFC 8866 §5.7). */
export interface Connection extends NetworkAddress {
  /** Of a multicast address of IPv4. */
  readonly ttl: Located<number> | undefined;
  /** How many addresses, counted from the first. */
  readonly count: Located<number> | undefined;
}

/** `t=0 0`, in seconds since 1900, 0 for no bound (RFC 8866 §5.9). */
export interface Timing extends Span {
  readonly start: Located<number>;
  readonly stop: Located<number>;
}

/** `b=AS:64` (RFC 8866 §5.8). */
export interface Bandwidth extends Span {
  readonly type: Token;
  /** In kilobits a second, for the types that RFC 8866 knows. */
  readonly value: Located<number>;
}

/** `a=sendrecv`, `a=rtpmap:0 PCMU/8000` (RFC 8866 §5.13). */
export interface Attribute extends Span {
  readonly name: Token;
  readonly value: Token | undefined;
}

/** Reads the fields of a session description. A line that is not of its form is left out: `sdpProblems` reports it. */
export function readSdp(text: string, { lines }: SdpBody): SessionDescription {
  const { session, media } = sdpSections(lines);
  return {
    version: valuesOf(session, 'v')[0],
    origin: read(session, 'o', (line) => readOrigin(text, line))[0],
    name: valuesOf(session, 's')[0],
    uri: valuesOf(session, 'u')[0],
    emails: valuesOf(session, 'e'),
    phones: valuesOf(session, 'p'),
    times: read(session, 't', (line) => readTiming(text, line)),
    ...readSection(text, session),
    media: media.map((section) => ({
      stream: read(section, 'm', (line) => readMediaStream(text, line))[0],
      ...readSection(text, section),
    })),
  };
}

function readSection(text: string, lines: readonly SdpLine[]): SdpSection {
  return {
    information: valuesOf(lines, 'i')[0],
    connections: read(lines, 'c', (line) => readConnection(text, line)),
    bandwidths: read(lines, 'b', (line) => readBandwidth(text, line)),
    attributes: read(lines, 'a', (line) => readAttribute(text, line)),
  };
}

function valuesOf(lines: readonly SdpLine[], type: string): readonly Token[] {
  return lines.filter((line) => line.type === type).map(({ value }) => value);
}

function read<T>(
  lines: readonly SdpLine[],
  type: string,
  reader: (line: SdpLine) => T | undefined,
): readonly T[] {
  return lines.flatMap((line) => (line.type === type ? (reader(line) ?? []) : []));
}

/**
 * `o=username SP sess-id SP sess-version SP nettype SP addrtype SP unicast-address`
 *
 *     o=alice 2890844526 2890844526 IN IP4 client.atlanta.example.com
 *       ^
 */
export function readOrigin(text: string, { value, from, to }: SdpLine): Origin | undefined {
  const [username, sessionId, sessionVersion, networkType, addressType, address, more] = words(text, value);
  if (!username || !sessionId || !sessionVersion || !networkType || !addressType || !address || more) {
    return undefined;
  }
  if (!isNumber(sessionId.value) || !isNumber(sessionVersion.value)) return undefined;
  return { username, sessionId, sessionVersion, networkType, addressType, address, from, to };
}

/**
 * `c=nettype SP addrtype SP connection-address`
 *
 *     c=IN IP4 233.252.0.1/127/3
 *       ^
 */
export function readConnection(text: string, { value, from, to }: SdpLine): Connection | undefined {
  const [networkType, addressType, whole, more] = words(text, value);
  if (!networkType || !addressType || !whole || more) return undefined;
  const [address, ...numbers] = split(text, whole, '/');
  if (!address || !numbers.every(({ value }) => isNumber(value))) return undefined;
  // Addresses of IPv6 have a scope of their own, and no time to live.
  const [ttl, count, beyond] = [
    ...(addressType.value === 'IP6' ? [undefined] : []),
    ...numbers.map(asNumber),
  ];
  if (beyond) return undefined;
  return { networkType, addressType, address, ttl, count, from, to };
}

/**
 * `t=start-time SP stop-time`
 *
 *     t=0 0
 *       ^
 */
export function readTiming(text: string, { value, from, to }: SdpLine): Timing | undefined {
  const [start, stop, more] = words(text, value);
  if (!start || !stop || more || !isNumber(start.value) || !isNumber(stop.value)) return undefined;
  return { start: asNumber(start), stop: asNumber(stop), from, to };
}

/**
 * `b=bwtype ":" bandwidth`
 *
 *     b=AS:64
 *       ^
 */
export function readBandwidth(text: string, { value, from, to }: SdpLine): Bandwidth | undefined {
  const [type, bandwidth, more] = split(text, value, ':');
  if (!type || !bandwidth || more || !isNumber(bandwidth.value)) return undefined;
  return { type, value: asNumber(bandwidth), from, to };
}

/**
 * `m=media SP port [ "/" integer ] SP proto 1*( SP fmt )`
 *
 *     m=audio 49170/2 RTP/AVP 0 8
 *       ^
 */
export function readMediaStream(text: string, { value, from, to }: SdpLine): MediaStream | undefined {
  const [media, range, protocol, ...formats] = words(text, value);
  if (!media || !range || !protocol || formats.length === 0) return undefined;
  const [port, ports, more] = split(text, range, '/');
  if (!port || more || !isNumber(port.value) || (ports && !isNumber(ports.value))) return undefined;
  return { media, port: asNumber(port), ports: ports && asNumber(ports), protocol, formats, from, to };
}

/**
 * `a=attribute-name [ ":" attribute-value ]`; the value may be anything.
 *
 *     a=rtpmap:0 PCMU/8000
 *       ^
 */
export function readAttribute(text: string, { value, from, to }: SdpLine): Attribute | undefined {
  const written = value.value;
  const colon = written.indexOf(':');
  const nameEnd = colon === -1 ? value.to : value.from + colon;
  const name = new Written(text, value.from, nameEnd);
  if (!ATTRIBUTE_NAME.test(name.value)) return undefined;
  return { name, value: colon === -1 ? undefined : new Written(text, nameEnd + 1, value.to), from, to };
}

/** The `token` of RFC 8866 §9, which has other characters than that of RFC 3261. */
const ATTRIBUTE_NAME = /^[!#-'*+\-.0-9A-Z^-~]+$/;

/** The words of a value, which are parted by one space; none at all where one of them is empty. */
function words(text: string, value: Token): readonly Token[] {
  return split(text, value, ' ');
}

function split(text: string, { value, from }: Token, separator: string): readonly Token[] {
  const parts: Token[] = [];
  let start = from;
  for (const part of value.split(separator)) {
    if (part === '') return [];
    parts.push(new Written(text, start, start + part.length));
    start += part.length + 1;
  }
  return parts;
}

function isNumber(text: string): boolean {
  return /^[0-9]+$/.test(text);
}

function asNumber({ value, from, to }: Token): Located<number> {
  return { value: Number(value), from, to };
}
