import type { Context } from '@/lib/sim/scenario';
import { sameUri } from '@/lib/sip/uri/same-uri';
import { type Uri, uriParameter } from '@/lib/sip/uri/uri';
import type { Binding } from '../registrar/registrar-state';
import { asSip } from '../sip-scheme';
import type { Locations, NotFound, Wanted } from './find-targets';

/** True if a URI of this server is to stand for one device: it has `gr`, and the server knows what that is (RFC 5627 §6.1). */
export function namesDevice(uri: Uri, { supports = [] }: Locations): boolean {
  return supports.includes('gruu') && uriParameter(uri, 'gr') !== undefined;
}

/**
 * The bindings of the device that a GRUU stands for (RFC 5627 §6.1). A public one outlives them (§5.3): a call gets 480 then,
 * and 404 where the GRUU was never given out or is not valid any more.
 */
export function findDevice(
  uri: Uri,
  { bindings, gruus = [] }: Locations,
  { now }: Context,
): Wanted | NotFound {
  const called = asSip(uri.text.slice(uri.from, uri.to));
  const isCalled = (gruu: string) => sameUri(asSip(gruu), called);
  const own = bindings.filter((one) => one.expiresAt > now && gruusOf(one).some(isCalled));
  if (own.length > 0) return { name: 'The device with this GRUU', bindings: own, isDevice: true };
  if (gruus.some(isCalled)) {
    const because = 'The device with this GRUU is known, and is not registered now.';
    return { status: 480, reason: 'Temporarily Unavailable', because, spec: 'RFC 5627 §6.1' };
  }
  const because = 'This server gave no device the GRUU of the Request-URI, or it is not valid any more.';
  return { status: 404, reason: 'Not Found: no such GRUU', because, spec: 'RFC 5627 §6.1' };
}

function gruusOf({ gruu }: Binding): readonly string[] {
  return gruu ? [gruu.public, ...gruu.temporary] : [];
}
