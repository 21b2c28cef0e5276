/** Address and port as they stand in a URI, whether or not the log puts an address of IPv6 in brackets. */
export function logEndpoint(address: string, port: string): string {
  const bare = address.replace(/^\[|\]$/g, '');
  return bare.includes(':') ? `[${bare}]:${port}` : `${bare}:${port}`;
}

/** The same where both are one word: `UDP:192.0.2.1:5060` without its first part. The port follows the last colon. */
export function splitEndpoint(word: string): string {
  const at = word.lastIndexOf(':');
  return at === -1 ? word : logEndpoint(word.slice(0, at), word.slice(at + 1));
}
