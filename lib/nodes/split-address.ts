import type { Address } from '@/lib/sim/scenario';

/** `192.0.2.201:5061` → host and port; the brackets of IPv6 stay with the host. */
export function splitAddress(address: Address): { readonly host: string; readonly port: string } {
  const colon = address.lastIndexOf(':');
  return { host: address.slice(0, colon), port: address.slice(colon + 1) };
}
