import { onTheWire } from './on-the-wire';

/** What F2 of RFC 3665 §2.1 says otherwise than usual. */
export interface ChallengeLines {
  readonly status?: string;
  readonly nonce?: string;
  /** Between nonce and stale: `opaque=""`. */
  readonly opaque?: string;
}

/** F2 of RFC 3665 §2.1 as it runs here, over TLS: the question for proof. */
export function firstChallenge(lines: ChallengeLines = {}): string {
  return onTheWire(
    `SIP/2.0 ${lines.status ?? '401 Unauthorized'}`,
    'Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashds7',
    ' ;received=192.0.2.201',
    'From: Bob <sips:bob@biloxi.example.com>;tag=a73kszlfl',
    'To: Bob <sips:bob@biloxi.example.com>;tag=1410948204',
    'Call-ID: 1j9FpLxk3uxtm8tn@biloxi.example.com',
    'CSeq: 1 REGISTER',
    'WWW-Authenticate: Digest realm="atlanta.example.com", qop="auth",',
    ` nonce="${lines.nonce ?? 'ea9c8e88df84f1cec4341ae6cbe5a359'}",`,
    ` ${lines.opaque ?? 'opaque=""'}, stale=FALSE, algorithm=MD5`,
    'Content-Length: 0',
  );
}
