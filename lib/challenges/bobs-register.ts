import { authorizationLines, type Proof } from './authorization-lines';
import { onTheWire } from './on-the-wire';

/** What a REGISTER of Bob's phone says otherwise than usual. */
export interface RegisterLines {
  readonly requestUri?: string;
  /** The host of the phone, as it knows it itself. */
  readonly host?: string;
  /** Parameters behind the branch, with their semicolons: `;rport`. */
  readonly via?: string;
  readonly from?: string;
  readonly to?: string;
  /** The value of Call-ID. */
  readonly callId?: string;
  /** The number in CSeq, where it is not the one that the phone gave the request. */
  readonly count?: number;
  /** Contact, Expires and whatever else says what is wanted. */
  readonly wish?: readonly string[];
  readonly proof?: Proof;
}

/** The branches that Bob's phone makes up with seed 1: that of CSeq 1 comes first. */
export const branches = [
  'z9hG4bKfb8660d2de1a',
  'z9hG4bK86118d6c6b83',
  'z9hG4bK224d839146c1',
  'z9hG4bK060eaede12d3',
  'z9hG4bK0e89677f8996',
  'z9hG4bKd54ea87bd829',
  'z9hG4bK334e4e328cdc',
  'z9hG4bKcd2b7c79318e',
  'z9hG4bKb3c647f7ee6e',
];

/** How Bob's phone proves itself with its first nonce and seed 1: in the request with CSeq 2, and in the one after it. */
export const firstProofs: Readonly<Record<2 | 3, Proof>> = {
  2: {
    nonce: '7cb3a7df1da91495aebcc9e8907343fc',
    nc: '00000001',
    cnonce: '89f09a37',
    response: '91981a61b783f46882f6f9d4bfc86087',
  },
  3: {
    nonce: '7cb3a7df1da91495aebcc9e8907343fc',
    nc: '00000002',
    cnonce: '6b4c6b30',
    response: 'cf101a76c3652f1f9d6cfa539686abe8',
  },
};

/** The second nonce of the server with seed 1, and how the phone proves itself with it for the first time. */
export const secondProof: Proof = {
  nonce: 'f88678b3f37edb92646fe65c8ef8deb8',
  nc: '00000001',
  cnonce: '2ef739e2',
  response: 'f8f179a42eea1a7be6ca160cc44c5942',
};

/**
 * A REGISTER of Bob's phone in a scene (`lib/flows/scene.ts`), over UDP and with seed 1, as it stands on the wire: `cseq` is
 * its number, from 1 to 9. Only what is different has to be said.
 */
export function bobsRegister(cseq: number, lines: RegisterLines = {}): string {
  const { requestUri = 'sip:biloxi.example.com', host = '192.0.2.201', via = '', proof } = lines;
  return onTheWire(
    `REGISTER ${requestUri} SIP/2.0`,
    `Via: SIP/2.0/UDP ${host}:5060;branch=${branches[cseq - 1]}${via}`,
    'Max-Forwards: 70',
    lines.from ?? 'From: Bob <sip:bob@biloxi.example.com>;tag=581983ef',
    lines.to ?? 'To: Bob <sip:bob@biloxi.example.com>',
    `Call-ID: ${lines.callId ?? `3882dbe24e458d39@${host}`}`,
    `CSeq: ${lines.count ?? cseq} REGISTER`,
    ...(lines.wish ?? [`Contact: <sip:bob@${host}:5060>`]),
    ...(proof ? authorizationLines('biloxi.example.com', 'sip:biloxi.example.com', proof) : []),
    'Content-Length: 0',
  );
}
