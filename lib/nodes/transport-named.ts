import type { Context, Transport } from '@/lib/sim/scenario';

/** The transport of that name, as Via writes it: only UDP loses, repeats and reorders (RFC 3261 §18). */
export function transportNamed(name: string): Transport {
  return { name, reliable: name !== 'UDP' };
}

/** The part of an effect that names the transport: nothing where it is the one that everybody here uses. */
export function unlessUsual(transport: Transport, context: Context): { readonly transport?: Transport } {
  return transport.name === context.transport.name ? {} : { transport };
}
