import { parseUri } from '@/lib/sip/uri/uri';

/** The scheme of a URI in lower case, `sip` or `mailto`; empty where there is none. */
export function schemeOf(uri: string): string {
  return parseUri(uri).scheme.value.toLowerCase();
}
