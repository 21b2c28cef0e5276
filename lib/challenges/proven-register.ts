import { onTheWire } from './on-the-wire';

/** What F3 of RFC 3665 §2.1 says otherwise than usual. */
export interface ProvenLines {
  readonly from?: string;
  readonly to?: string;
  /** Contact, Expires and whatever else says what is wanted. */
  readonly wish?: readonly string[];
}

/** F3 of RFC 3665 §2.1 as it runs here, over TLS: the request with the proof, which covers none of these lines. */
export function provenRegister(lines: ProvenLines = {}): string {
  return onTheWire(
    'REGISTER sips:ss2.biloxi.example.com SIP/2.0',
    'Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashd92',
    'Max-Forwards: 70',
    lines.from ?? 'From: Bob <sips:bob@biloxi.example.com>;tag=a73kszlfl',
    lines.to ?? 'To: Bob <sips:bob@biloxi.example.com>',
    'Call-ID: 1j9FpLxk3uxtm8tn@biloxi.example.com',
    'CSeq: 2 REGISTER',
    ...(lines.wish ?? ['Contact: <sips:bob@client.biloxi.example.com>']),
    'Authorization: Digest username="bob", realm="atlanta.example.com",',
    ' nonce="ea9c8e88df84f1cec4341ae6cbe5a359", opaque="",',
    ' uri="sips:ss2.biloxi.example.com", algorithm=MD5,',
    ' qop=auth, nc=00000001, cnonce="0a4f113b",',
    ' response="fb435565e3b8d14aafad09f8bec61e73"',
    'Content-Length: 0',
  );
}
