import type { Span } from '@/lib/text/span';
import {
  CLOSE_ANGLE,
  CLOSE_BRACKET,
  COLON,
  COMMA,
  code,
  LWS,
  OPEN_ANGLE,
  QUOTE,
  SEMICOLON,
  SLASH,
  STOP,
} from '../characters';
import { spells, wordOf } from '../codes';
import type { Cursor } from '../cursor';
import { endOfLast } from '../grammar/end-of-last';
import { type Parameter, parameterParts, readParameters } from '../grammar/parameters';
import type { HeaderGrammar, NamedSpan } from '../header-grammar';
import type { Located, Token } from '../message';
import { bareIpv6Fault, hostFault } from '../uri/host-form';
import { portFault } from '../uri/port-form';
import { plainHostEnd } from '../uri/uri-plain';

/** One hop: `SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashds7`. Parts that are missing are empty. */
export interface Via extends Span {
  readonly protocolName: Token;
  readonly protocolVersion: Token;
  /** As written: `UDP`, `TCP`, `TLS`, `WS`, … */
  readonly transport: Token;
  /** Name or address to which responses go; an IPv6 address has its brackets. */
  readonly host: Token;
  readonly port?: Located<number>;
  readonly parameters: readonly Parameter[];
}

/** `Via: SIP/2.0/UDP 192.0.2.4:5060;branch=z9hG4bK74bf9` (RFC 3261 §20.42), one value a hop. */
export const via: HeaderGrammar<Via> = {
  name: 'Via',
  compact: 'v',
  list: true,
  read: readVia,
  parts: viaParts,
};

/** `via-parm = sent-protocol LWS sent-by *( SEMI via-params )` */
function readVia(cursor: Cursor): Via {
  const from = cursor.at;
  const { protocolName, protocolVersion, transport } = readSentProtocol(cursor);
  const host = readHost(cursor);
  const port = readPort(cursor);
  const end = cursor.at;
  const isWhole = transport.to > transport.from && host.to > host.from && !(port && Number.isNaN(port.value));
  if (!isWhole || !cursor.isAt(SEMICOLON | STOP)) skipOddRest(cursor, from, isWhole);
  const parameters = readParameters(cursor);
  const to = endOfLast(parameters, end);
  return port
    ? { protocolName, protocolVersion, transport, host, port, parameters, from, to }
    : { protocolName, protocolVersion, transport, host, parameters, from, to };
}

function viaParts(value: Via): readonly NamedSpan[] {
  const { protocolName, protocolVersion, transport, host, port, parameters } = value;
  return [
    { name: '.protocol-name', from: protocolName.from, to: protocolName.to },
    { name: '.protocol-version', from: protocolVersion.from, to: protocolVersion.to },
    { name: '.transport', from: transport.from, to: transport.to },
    { name: '.sent-by', from: host.from, to: port?.to ?? host.to },
    ...parameterParts(parameters),
  ];
}

type SentProtocol = Pick<Via, 'protocolName' | 'protocolVersion' | 'transport'>;

/**
 * `sent-protocol = protocol-name SLASH protocol-version SLASH transport`; there may be white space at the slashes.
 *
 *     SIP / 2.0 / UDP 192.0.2.4:5060
 *     ^
 */
function readSentProtocol(cursor: Cursor): SentProtocol {
  const { codes, at } = cursor;
  if (spells(codes, at, USUAL)) {
    cursor.at = at + USUAL.length;
    const protocolName = cursor.tokenOf(at, at + 3);
    return {
      protocolName,
      protocolVersion: cursor.tokenOf(at + 4, at + 7),
      transport: readTransport(cursor),
    };
  }
  const protocolName = cursor.token();
  passSlash(cursor);
  const protocolVersion = cursor.token();
  passSlash(cursor);
  return { protocolName, protocolVersion, transport: readTransport(cursor) };
}

const USUAL = wordOf('SIP/2.0/');

function readTransport(cursor: Cursor): Token {
  const transport = cursor.token();
  if (cursor.peek() === code.OPEN_BRACKET) reportNoSpace(cursor);
  cursor.skipLws();
  return transport;
}

/**
 *     SIP/2.0/UDP[2001:db8::9]:5060
 *                ^
 */
function reportNoSpace(cursor: Cursor): void {
  const { at } = cursor;
  cursor.problem('via-form', at, at, 'Expected a space between transport and address', {
    title: 'Add the space',
    edits: [{ from: at, to: at, insert: ' ' }],
  });
}

/** White space is passed only with its slash, so that a missing slash leaves the host where it is. */
function passSlash(cursor: Cursor): void {
  const before = cursor.at;
  cursor.skipLws();
  if (cursor.take(code.SLASH)) cursor.skipLws();
  else cursor.at = before;
}

const HOST_END = LWS | COMMA | SEMICOLON | COLON | SLASH | QUOTE | OPEN_ANGLE | CLOSE_ANGLE;

/**
 * `host = hostname / IPv4address / IPv6reference`
 *
 *     SIP/2.0/UDP [2001:db8::9]:5060
 *                 ^
 */
function readHost(cursor: Cursor): Token {
  const from = cursor.at;
  const plainEnd = plainHostEnd(cursor.codes, from, cursor.to);
  if (plainEnd !== -1) cursor.at = plainEnd;
  if (plainEnd === -1 || !cursor.isAt(HOST_END | STOP)) skipOddHost(cursor, from);
  return cursor.since(from);
}

/** A host that is no plain name: passes it, and reports what is wrong with it. */
function skipOddHost(cursor: Cursor, from: number): void {
  cursor.at = from;
  const bare = bareIpv6Fault(cursor.text, from, cursor.find(HOST_END & ~COLON));
  if (bare) cursor.at = bare.to;
  else if (cursor.take(code.OPEN_BRACKET)) {
    cursor.at = cursor.find(CLOSE_BRACKET | LWS | COMMA | SEMICOLON);
    cursor.take(code.CLOSE_BRACKET);
  } else cursor.at = cursor.find(HOST_END);
  const fault = bare ?? (cursor.at > from ? hostFault(cursor.text, from, cursor.at) : undefined);
  if (fault) cursor.problem('via-form', fault.from, fault.to, fault.message, fault.fix);
}

/**
 * `[ COLON port ]`. The number is NaN where no digit follows the colon.
 *
 *     client.biloxi.example.com:5061
 *                              ^
 */
function readPort(cursor: Cursor): Located<number> | undefined {
  const before = cursor.at;
  if (cursor.isAt(SEMICOLON | STOP)) return undefined;
  cursor.skipLws();
  if (!cursor.take(code.COLON)) {
    cursor.at = before;
    return undefined;
  }
  cursor.skipLws();
  const from = cursor.at;
  const value = cursor.digits();
  const fault = cursor.at > from ? portFault(cursor.text, from, cursor.at) : undefined;
  if (fault) cursor.problem('via-form', fault.from, fault.to, fault.message);
  return { value, from, to: cursor.at };
}

/**
 * Reports a value that is not one hop, and passes everything up to its parameters.
 *
 *     UDP 192.0.2.4 5060;branch=z9hG4bK74bf9
 *                   ^
 */
function skipOddRest(cursor: Cursor, from: number, isWhole: boolean): void {
  cursor.skipLws();
  const rest = cursor.at;
  cursor.skipTo(SEMICOLON | COMMA);
  if (isWhole && cursor.at === rest) return;
  const to = cursor.trimmedEnd(from, cursor.at);
  cursor.problem(
    'via-form',
    from,
    to,
    'Expected protocol, transport and address, such as SIP/2.0/UDP 192.0.2.4',
  );
}
