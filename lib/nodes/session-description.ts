/**
 * A session description that offers, or accepts, one stream of sound (RFC 4566). Nothing is ever sent there: what counts is
 * that the call is one. `host` is an IP address, in brackets if it is IPv6.
 */
export function sessionDescription(user: string, host: string): string {
  const isIpv6 = host.startsWith('[');
  const address = `IN ${isIpv6 ? 'IP6' : 'IP4'} ${isIpv6 ? host.slice(1, -1) : host}`;
  return [
    'v=0',
    `o=${user} 2890844526 2890844526 ${address}`,
    's=-',
    `c=${address}`,
    't=0 0',
    'm=audio 49172 RTP/AVP 0',
    'a=rtpmap:0 PCMU/8000',
    '',
  ].join('\r\n');
}
