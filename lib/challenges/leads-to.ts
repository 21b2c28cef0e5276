import { parseUri } from '@/lib/sip/uri/uri';
import { canonicalHost } from '@/lib/sip/uri/uri-host';

/**
 * Whether a SIP URI leads to a host and port, `192.0.2.201:5060`, whatever else it says: `sip:192.0.2.201` does too, since a
 * URI without a port means the usual one (RFC 3261 §19.1.2).
 */
export function leadsTo(uri: string, address: string): boolean {
  const { scheme, host, port } = parseUri(uri);
  if (host === undefined) return false;
  const usual = scheme.value.toLowerCase() === 'sips' ? 5061 : 5060;
  return `${canonicalHost(host.value)}:${port?.value ?? usual}` === address;
}
