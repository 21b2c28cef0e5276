import { authorizationLines, type Proof } from './authorization-lines';
import { onTheWire } from './on-the-wire';

/** What a REGISTER of RFC 3665 §2.1 says otherwise than usual. */
export interface TlsRegisterLines {
  readonly from?: string;
  readonly to?: string;
  /** Contact, Expires and whatever else says what is wanted. */
  readonly wish?: readonly string[];
  readonly proof?: Proof;
  /** What follows the digest-uri in the proof, where it is not `, algorithm=MD5`. */
  readonly afterUri?: string;
}

/** The branches of F1, of F3 and, where the phone is told to register once more, of F5. */
const branches = { 1: 'z9hG4bKnashds7', 2: 'z9hG4bKnashd92', 3: 'z9hG4bK224d839146c1' } as const;

const registrar = 'sips:ss2.biloxi.example.com';

/** A REGISTER of Bob's phone in RFC 3665 §2.1 as it runs here, over TLS: that with `cseq` 1 is F1. */
export function registerOverTls(cseq: keyof typeof branches, lines: TlsRegisterLines = {}): string {
  const { proof, afterUri } = lines;
  return onTheWire(
    `REGISTER ${registrar} SIP/2.0`,
    `Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=${branches[cseq]}`,
    'Max-Forwards: 70',
    lines.from ?? 'From: Bob <sips:bob@biloxi.example.com>;tag=a73kszlfl',
    lines.to ?? 'To: Bob <sips:bob@biloxi.example.com>',
    'Call-ID: 1j9FpLxk3uxtm8tn@biloxi.example.com',
    `CSeq: ${cseq} REGISTER`,
    ...(lines.wish ?? ['Contact: <sips:bob@client.biloxi.example.com>']),
    ...(proof ? authorizationLines('atlanta.example.com', registrar, proof, afterUri) : []),
    'Content-Length: 0',
  );
}
