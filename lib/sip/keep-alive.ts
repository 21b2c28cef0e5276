/**
 * What a text of line ends alone means between messages: a phone that keeps its way open sends two, the server answers with
 * one (RFC 5626 §3.5.1). Undefined for every other text.
 */
export function keepAliveOf(text: string): 'ping' | 'pong' | undefined {
  if (text === '\r\n\r\n') return 'ping';
  return text === '\r\n' ? 'pong' : undefined;
}
