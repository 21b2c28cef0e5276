import type { MarkedText } from '../rule';
import { INVITE } from './call';
import { changed } from './changed';

/** Bob's phone rings: the first response to `INVITE` of call.ts, as in RFC 3665 §3.1 but over UDP. */
export const RINGING: MarkedText = `SIP/2.0 180 Ringing
Via: SIP/2.0/UDP client.atlanta.example.com:5060;branch=z9hG4bK74bf9;received=192.0.2.101
From: Alice <sip:alice@atlanta.example.com>;tag=9fxced76sl
To: Bob <sip:bob@biloxi.example.com>;tag=8321234356
Call-ID: 3848276298220188511@atlanta.example.com
CSeq: 1 INVITE
Contact: <sip:bob@client.biloxi.example.com>
Content-Length: 0

`;

/** Bob answers. */
export const ANSWER: MarkedText = `SIP/2.0 200 OK
Via: SIP/2.0/UDP client.atlanta.example.com:5060;branch=z9hG4bK74bf9;received=192.0.2.101
From: Alice <sip:alice@atlanta.example.com>;tag=9fxced76sl
To: Bob <sip:bob@biloxi.example.com>;tag=8321234356
Call-ID: 3848276298220188511@atlanta.example.com
CSeq: 1 INVITE
Contact: <sip:bob@client.biloxi.example.com>
Content-Type: application/sdp
Content-Length: 147

v=0
o=bob 2890844527 2890844527 IN IP4 client.biloxi.example.com
s=-
c=IN IP4 192.0.2.201
t=0 0
m=audio 3456 RTP/AVP 0
a=rtpmap:0 PCMU/8000
`;

/** Alice has got the answer. */
export const ACK: MarkedText = `ACK sip:bob@client.biloxi.example.com SIP/2.0
Via: SIP/2.0/UDP client.atlanta.example.com:5060;branch=z9hG4bK74bd5
Max-Forwards: 70
From: Alice <sip:alice@atlanta.example.com>;tag=9fxced76sl
To: Bob <sip:bob@biloxi.example.com>;tag=8321234356
Call-ID: 3848276298220188511@atlanta.example.com
CSeq: 1 ACK
Content-Length: 0

`;

/** Bob hangs up: the first request from his side, with a count of its own. */
export const BYE: MarkedText = `BYE sip:alice@client.atlanta.example.com SIP/2.0
Via: SIP/2.0/UDP client.biloxi.example.com:5060;branch=z9hG4bKnashds7
Max-Forwards: 70
From: Bob <sip:bob@biloxi.example.com>;tag=8321234356
To: Alice <sip:alice@atlanta.example.com>;tag=9fxced76sl
Call-ID: 3848276298220188511@atlanta.example.com
CSeq: 1 BYE
Content-Length: 0

`;

/** Alice hangs up instead. */
export const BYE_OF_ALICE: MarkedText = changed(ACK)`
  -ACK sip:bob@client.biloxi.example.com SIP/2.0
  -Via: SIP/2.0/UDP client.atlanta.example.com:5060;branch=z9hG4bK74bd5
  +BYE sip:bob@client.biloxi.example.com SIP/2.0
  +Via: SIP/2.0/UDP client.atlanta.example.com:5060;branch=z9hG4bK74be5
  -CSeq: 1 ACK
  +CSeq: 2 BYE
`;

/** Bob does not take the call. */
export const BUSY: MarkedText = changed(RINGING)`
  -SIP/2.0 180 Ringing
  +SIP/2.0 486 Busy Here
  -Contact: <sip:bob@client.biloxi.example.com>
`;

/** What Alice's phone sends when it gets that. */
export const ACK_OF_BUSY: MarkedText = changed(ACK)`
  -ACK sip:bob@client.biloxi.example.com SIP/2.0
  -Via: SIP/2.0/UDP client.atlanta.example.com:5060;branch=z9hG4bK74bd5
  +ACK sip:bob@biloxi.example.com SIP/2.0
  +Via: SIP/2.0/UDP client.atlanta.example.com:5060;branch=z9hG4bK74bf9
`;

/** Alice gives up while Bob's phone rings. */
export const CANCEL: MarkedText = `CANCEL sip:bob@biloxi.example.com SIP/2.0
Via: SIP/2.0/UDP client.atlanta.example.com:5060;branch=z9hG4bK74bf9
Max-Forwards: 70
From: Alice <sip:alice@atlanta.example.com>;tag=9fxced76sl
To: Bob <sip:bob@biloxi.example.com>
Call-ID: 3848276298220188511@atlanta.example.com
CSeq: 1 CANCEL
Content-Length: 0

`;

/** The INVITE has ended. */
export const TERMINATED: MarkedText = changed(BUSY)`
  -SIP/2.0 486 Busy Here
  +SIP/2.0 487 Request Terminated
`;

/** The INVITE of call.ts as the proxy ss2 sends it on to Bob. */
export const FORWARDED: MarkedText = changed(INVITE)`
  -INVITE sip:bob@biloxi.example.com SIP/2.0
  -Via: SIP/2.0/UDP client.atlanta.example.com:5060;branch=z9hG4bK74bf9
  -Max-Forwards: 70
  +INVITE sip:bob@client.biloxi.example.com SIP/2.0
  +Via: SIP/2.0/UDP ss2.biloxi.example.com:5060;branch=z9hG4bK721e4.1
  +Via: SIP/2.0/UDP client.atlanta.example.com:5060;branch=z9hG4bK74bf9;received=192.0.2.101
  +Record-Route: <sip:ss2.biloxi.example.com;lr>
  +Max-Forwards: 69
`;

/** Bob's answer to that, on its way to the proxy. */
export const ANSWER_TO_PROXY: MarkedText = changed(ANSWER)`
   SIP/2.0 200 OK
  +Via: SIP/2.0/UDP ss2.biloxi.example.com:5060;branch=z9hG4bK721e4.1;received=192.0.2.222
   Via: SIP/2.0/UDP client.atlanta.example.com:5060;branch=z9hG4bK74bf9;received=192.0.2.101
  +Record-Route: <sip:ss2.biloxi.example.com;lr>
`;
