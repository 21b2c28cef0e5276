import type { Context, Transport } from '@/lib/sim/scenario';

/** The transport of that name, as Via writes it: only UDP loses, repeats and reorders (RFC 3261 §18). */
export function transportNamed(name: string): Transport {
  return { name, reliable: name !== 'UDP' };
}

/**
 * True where messages follow one another in a stream of bytes, so that only Content-Length tells where one ends (RFC 3261
 * §18.3). A datagram holds one message, and so does a WebSocket message, though it is reliable (RFC 7118 §5).
 */
export function isByteStream({ name }: Transport): boolean {
  return name === 'TCP' || name === 'TLS';
}

/** The part of an effect that names the transport: nothing where it is the one that everybody here uses. */
export function unlessUsual(transport: Transport, context: Context): { readonly transport?: Transport } {
  return transport.name === context.transport.name ? {} : { transport };
}
