import { parameter } from '@/lib/sip/grammar/parameters';
import type { Via } from '@/lib/sip/headers/via';
import { isAddress, sourceHost } from './source';

/**
 * True unless the sender named in its Via the very address that its request came from, where that is known: then the server
 * adds `received` (RFC 3261 §18.2.1).
 */
export function needsReceived(sent: Via, source: string | undefined): boolean {
  const isWebSocket = /^WSS?$/i.test(sent.transport.value);
  const isTold = parameter(sent, 'received') !== undefined;
  if (isWebSocket || isTold) return false;
  const host = sent.host.value;
  return !isAddress(host) || (source !== undefined && bareAddress(sourceHost(source)) !== bareAddress(host));
}

/** An address for comparing: IPv6 is written with brackets and without. */
export function bareAddress(address: string): string {
  return address.replace(/^\[|\]$/g, '').toLowerCase();
}
