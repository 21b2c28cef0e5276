import { byteLength } from './bytes';

/** Headers to be written, in order: name and value; a value may be folded. */
export type HeaderLines = readonly (readonly [name: string, value: string | number])[];

export interface RequestParts {
  readonly method: string;
  readonly uri: string;
  readonly headers: HeaderLines;
  readonly body?: string;
}

export interface ResponseParts {
  readonly status: number;
  readonly reason: string;
  readonly headers: HeaderLines;
  readonly body?: string;
}

/**
 * Text of a request (RFC 3261 §7.1). Lines end in CRLF; Content-Length, in bytes of UTF-8, is added at the end of the
 * header unless it is among the headers. Nothing is checked, so that a broken message can be built too.
 */
export function buildRequest({ method, uri, headers, body }: RequestParts): string {
  return buildMessage(`${method} ${uri} SIP/2.0`, headers, body);
}

/** Text of a response (RFC 3261 §7.2), as `buildRequest`. */
export function buildResponse({ status, reason, headers, body }: ResponseParts): string {
  return buildMessage(`SIP/2.0 ${status} ${reason}`, headers, body);
}

function buildMessage(startLine: string, headers: HeaderLines, body = ''): string {
  const hasLength = headers.some(([name]) => /^(?:content-length|l)$/i.test(name));
  const all: HeaderLines = hasLength ? headers : [...headers, ['Content-Length', byteLength(body)]];
  const lines = all.map(([name, value]) => `${name}: ${value}`);
  return `${[startLine, ...lines].join('\r\n')}\r\n\r\n${body}`;
}
