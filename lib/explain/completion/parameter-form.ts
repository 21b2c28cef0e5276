/** True for a parameter that is written without a value: `rport` in the request of a client (RFC 3581 §3). */
export function isFlag(path: string): boolean {
  return FLAGS.has(path);
}

/** True for a parameter whose value stands in quotation marks (RFC 7616 §3.3, §3.4; RFC 5626 §4.1; RFC 5627 §8). */
export function isQuoted(path: string): boolean {
  return QUOTED.test(path);
}

const FLAGS: ReadonlySet<string> = new Set([
  'Via;rport',
  'Accept-Contact;require',
  'Accept-Contact;explicit',
]);

const QUOTED =
  /^(?:(?:Proxy-)?Authorization\.(?:username|realm|nonce|uri|response|cnonce|opaque)|(?:WWW|Proxy)-Authenticate\.(?:realm|domain|nonce|opaque|qop)|Authentication-Info\.(?:nextnonce|rspauth|cnonce)|Contact;(?:\+sip\.instance|pub-gruu|temp-gruu)|Reason;text)$/;
