import { crlf, type PrintedFlow } from './printed-flow';

/** The messages of RFC 3665 §2.3 exactly as printed, faults included. */
export const section2_3: PrintedFlow = {
  id: '2.3',
  title: 'Request for Current Contact List',
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
Authorization: Digest username="bob", realm="atlanta.example.com",
 nonce="df84f1cec4341ae6cbe5ap359a9c8e88", opaque="",
 uri="sips:ss2.biloxi.example.com",
 response="aa7ab4678258377c6f7d4be6087e2f60"
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
To: Bob <sips:bob@biloxi.example.com>;tag=jqoiweu75
Call-ID: 1j9FpLxk3uxtm8tn@biloxi.example.com
CSeq: 1 REGISTER
Contact: <sips:bob@client.biloxi.example.com>;expires=3600
Contact: <mailto:bob@biloxi.example.com>;expires=4294967295
Content-Length: 0

`),
    },
  ],
};
