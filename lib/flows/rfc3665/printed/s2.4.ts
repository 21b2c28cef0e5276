import { crlf, type PrintedFlow } from './printed-flow';

/** The messages of RFC 3665 §2.4 exactly as printed, faults included. */
export const section2_4: PrintedFlow = {
  id: '2.4',
  title: 'Cancellation of Registration',
  messages: [
    {
      name: 'F1',
      from: 'Bob',
      to: 'SIP Server',
      text: crlf(`REGISTER sips:ss2.biloxi.example.com SIP/2.0
Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashds7
Max-Forwards: 70
From: Bob <sips:bob@biloxi.example.com>;tag=a73kszlfl
To: Bob <sips:bob@biloxi.example.com>
Call-ID: 1j9FpLxk3uxtm8tn@biloxi.example.com
CSeq: 1 REGISTER
Expires: 0
Contact: *
Authorization: Digest username="bob", realm="atlanta.example.com",
 nonce="88df84f1cac4341aea9c8ee6cbe5a359", opaque="",
 uri="sips:ss2.biloxi.example.com",
 response="ff0437c51696f9a76244f0cf1dbabbea"
Content-Length: 0

`),
    },
    {
      name: 'F2',
      from: 'SIP Server',
      to: 'Bob',
      text: crlf(`SIP/2.0 200 OK
Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashds7
 ;received=192.0.2.201
From: Bob <sips:bob@biloxi.example.com>;tag=a73kszlfl
To: Bob <sips:bob@biloxi.example.com>;tag=1418nmdsrf
Call-ID: 1j9FpLxk3uxtm8tn@biloxi.example.com
CSeq: 1 REGISTER
Content-Length: 0

`),
    },
  ],
};
