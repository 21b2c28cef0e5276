import type { FieldEntry } from '../field-entry';

/** Extensions that proxies must understand. */
export const proxyRequire: readonly FieldEntry[] = [
  {
    path: 'Proxy-Require',
    title: 'Proxy-Require header field',
    family: 'other',
    what: 'Extensions that every proxy on the way must understand.',
    writer: 'The client.',
    reader:
      'A proxy that does not know one of them answers 420 Bad Extension. A registrar that acts as no proxy ignores it.',
    spec: 'RFC 3261 §20.29',
  },
];
