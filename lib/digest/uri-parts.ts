/** A SIP URI cut where mistakes are made. The parts in this order, one after the other, are the URI again. */
export interface UriParts {
  /** `sip:`. */
  readonly scheme: string;
  /** `bob@`, or empty. */
  readonly user: string;
  /** `biloxi.example.com` or `[2001:db8::1]`. */
  readonly host: string;
  /** `:5060`, or empty. */
  readonly port: string;
  /** `;transport=tcp?subject=x`, or empty. */
  readonly parameters: string;
}

/** Cuts a SIP or SIPS URI (RFC 3261 §19.1.1); undefined for anything else. */
export function uriParts(uri: string): UriParts | undefined {
  const match = /^(sips?:)([^@]*@)?(\[[^\]]*\]|[^:;?[\]]+)(:\d+)?([;?].*)?$/i.exec(uri);
  if (match === null) return undefined;
  const [, scheme = '', user = '', host = '', port = '', parameters = ''] = match;
  return { scheme, user, host, port, parameters };
}

/** The parts as a URI. */
export function uriOf({ scheme, user, host, port, parameters }: UriParts): string {
  return scheme + user + host + port + parameters;
}
