import { flatText } from './flat-text';

/** Messages of one kind: alike in form, different in all that changes from one to the next in real traffic. */
export interface Workload {
  readonly id: string;
  readonly title: string;
  /** Method of CSeq. */
  readonly method: string;
  readonly lines: (ids: Ids) => readonly string[];
  readonly body?: readonly string[];
}

export interface Sample {
  readonly text: string;
  readonly method: string;
  readonly branch: string;
}

/** What differs between the messages of a workload. */
interface Ids {
  readonly branch: string;
  readonly fromTag: string;
  readonly toTag: string;
  readonly callId: string;
  readonly cseq: number;
  readonly nonce: string;
  readonly response: string;
}

const COUNT = 500;

/** The messages of a workload, always the same ones. */
export function samplesOf({ method, lines, body = [] }: Workload): readonly Sample[] {
  const content = body.map((line) => `${line}\r\n`).join('');
  return Array.from({ length: COUNT }, (_, index) => {
    const ids = idsOf(index);
    const header = [...lines(ids), `Content-Length: ${content.length}`].map((line) => `${line}\r\n`).join('');
    return { text: flatText(`${header}\r\n${content}`), method, branch: ids.branch };
  });
}

const CONTACTS = Array.from({ length: 12 }, (_, index) => index + 1);

export const workloads: readonly Workload[] = [
  {
    id: 'register',
    title: 'REGISTER (RFC 3665 §2.1 F1)',
    method: 'REGISTER',
    lines: registerLines,
  },
  {
    id: '401',
    title: '401 with a challenge (F2)',
    method: 'REGISTER',
    lines: ({ branch, fromTag, toTag, callId, cseq, nonce }) => [
      'SIP/2.0 401 Unauthorized',
      `Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=${branch}`,
      ' ;received=192.0.2.201',
      `From: Bob <sips:bob@biloxi.example.com>;tag=${fromTag}`,
      `To: Bob <sips:bob@biloxi.example.com>;tag=${toTag}`,
      `Call-ID: ${callId}@biloxi.example.com`,
      `CSeq: ${cseq} REGISTER`,
      'WWW-Authenticate: Digest realm="atlanta.example.com", qop="auth",',
      ` nonce="${nonce}",`,
      ' opaque="", stale=FALSE, algorithm=MD5',
    ],
  },
  {
    id: 'register-with-credentials',
    title: 'REGISTER with credentials (F3)',
    method: 'REGISTER',
    lines: (ids) => [
      ...registerLines(ids),
      'Authorization: Digest username="bob", realm="atlanta.example.com",',
      ` nonce="${ids.nonce}", opaque="",`,
      ' uri="sips:ss2.biloxi.example.com",',
      ` response="${ids.response}"`,
    ],
  },
  {
    id: '200',
    title: '200 with twelve contacts',
    method: 'REGISTER',
    lines: ({ branch, fromTag, toTag, callId, cseq }) => [
      'SIP/2.0 200 OK',
      `Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=${branch}`,
      ' ;received=192.0.2.201',
      `From: Bob <sips:bob@biloxi.example.com>;tag=${fromTag}`,
      `To: Bob <sips:bob@biloxi.example.com>;tag=${toTag}`,
      `Call-ID: ${callId}@biloxi.example.com`,
      `CSeq: ${cseq} REGISTER`,
      ...CONTACTS.map(
        (n) =>
          `Contact: <sips:bob@client${n}.biloxi.example.com:${5060 + n};transport=tcp>;expires=${300 * n}`,
      ),
    ],
  },
  {
    id: 'invite',
    title: 'INVITE with SDP (RFC 3665 §3.2 F1)',
    method: 'INVITE',
    lines: ({ branch, fromTag, callId, cseq }) => [
      'INVITE sip:bob@biloxi.example.com SIP/2.0',
      `Via: SIP/2.0/TCP client.atlanta.example.com:5060;branch=${branch}`,
      'Max-Forwards: 70',
      'Route: <sip:ss1.atlanta.example.com;lr>',
      `From: Alice <sip:alice@atlanta.example.com>;tag=${fromTag}`,
      'To: Bob <sip:bob@biloxi.example.com>',
      `Call-ID: ${callId}@atlanta.example.com`,
      `CSeq: ${cseq} INVITE`,
      'Contact: <sip:alice@client.atlanta.example.com;transport=tcp>',
      'Content-Type: application/sdp',
    ],
    body: [
      'v=0',
      'o=alice 2890844526 2890844526 IN IP4 client.atlanta.example.com',
      's=-',
      'c=IN IP4 192.0.2.101',
      't=0 0',
      'm=audio 49172 RTP/AVP 0',
      'a=rtpmap:0 PCMU/8000',
    ],
  },
  {
    id: 'options',
    title: 'OPTIONS',
    method: 'OPTIONS',
    lines: ({ branch, fromTag, callId, cseq }) => [
      'OPTIONS sip:bob@client.biloxi.example.com SIP/2.0',
      `Via: SIP/2.0/UDP ss2.biloxi.example.com:5060;branch=${branch}`,
      'Max-Forwards: 70',
      `From: <sip:ping@biloxi.example.com>;tag=${fromTag}`,
      'To: <sip:bob@client.biloxi.example.com>',
      `Call-ID: ${callId}@ss2.biloxi.example.com`,
      `CSeq: ${cseq} OPTIONS`,
      'Contact: <sip:ping@ss2.biloxi.example.com>',
      'Accept: application/sdp',
    ],
  },
];

function registerLines({ branch, fromTag, callId, cseq }: Ids): readonly string[] {
  return [
    'REGISTER sips:ss2.biloxi.example.com SIP/2.0',
    `Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=${branch}`,
    'Max-Forwards: 70',
    `From: Bob <sips:bob@biloxi.example.com>;tag=${fromTag}`,
    'To: Bob <sips:bob@biloxi.example.com>',
    `Call-ID: ${callId}@biloxi.example.com`,
    `CSeq: ${cseq} REGISTER`,
    'Contact: <sips:bob@client.biloxi.example.com>',
  ];
}

function idsOf(index: number): Ids {
  const draw = hexFrom(index);
  return {
    branch: `z9hG4bK${draw(8)}`,
    fromTag: draw(10),
    toTag: draw(10),
    callId: draw(16),
    cseq: index + 1,
    nonce: draw(32),
    response: draw(32),
  };
}

/** Hexadecimal digits that are scattered but always the same for a seed: a linear congruential sequence. */
function hexFrom(seed: number): (digits: number) => string {
  let state = seed;
  return (digits) => {
    let text = '';
    while (text.length < digits) {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      // The low bits of such a sequence repeat soon, the high ones do not.
      text += (state >>> 16).toString(16).padStart(4, '0');
    }
    return text.slice(0, digits);
  };
}
