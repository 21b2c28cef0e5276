import type { Message, RequestLine, StatusLine } from '@/lib/sip/message';

/** The request line; undefined for everything that is no request. */
export function requestLine({ startLine }: Message): RequestLine | undefined {
  return startLine.kind === 'request' ? startLine : undefined;
}

/** The status line; undefined for everything that is no response. */
export function statusLine({ startLine }: Message): StatusLine | undefined {
  return startLine.kind === 'response' ? startLine : undefined;
}

/** True for a request with the method REGISTER; methods are compared with case (RFC 3261 §7.1). */
export function isRegister(message: Message): boolean {
  return requestLine(message)?.method.value === 'REGISTER';
}

/** True for a response that says yes: 200 to 299. */
export function isSuccess(message: Message): boolean {
  const status = statusLine(message)?.status.value ?? 0;
  return status >= 200 && status < 300;
}
