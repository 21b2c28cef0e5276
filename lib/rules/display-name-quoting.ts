import { fromSyntax } from './reading/from-syntax';
import type { MessageRule } from './rule';

export const displayNameQuoting: MessageRule = {
  id: 'display-name-quoting',
  scope: 'message',
  title: 'A display name with other characters than those of words stands in quotation marks',
  severity: 'error',
  basis: 'grammar',
  spec: 'RFC 3261 §25.1',
  why: 'A comma, a dot-and-comma or a letter beyond ASCII in a bare display name ends the name, or the whole address, for a parser that keeps to the grammar. Names typed into a phone by its owner are where it comes from.',
  remedy: 'Put quotation marks around every display name: it is always allowed.',
  good: [
    `REGISTER sips:ss2.biloxi.example.com SIP/2.0
Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashds7
Max-Forwards: 70
From: "Bob, second floor" <sips:bob@biloxi.example.com>;tag=a73kszlfl
To: Bob <sips:bob@biloxi.example.com>
Call-ID: 1j9FpLxk3uxtm8tn@biloxi.example.com
CSeq: 1 REGISTER
Contact: <sips:bob@client.biloxi.example.com>
Content-Length: 0

`,
  ],
  bad: [
    `REGISTER sips:ss2.biloxi.example.com SIP/2.0
Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashds7
Max-Forwards: 70
From: Bob, second floor <sips:bob@biloxi.example.com>;tag=a73kszlfl
      ^^^^^^^^^^^^^^^^^
To: Bob <sips:bob@biloxi.example.com>
Call-ID: 1j9FpLxk3uxtm8tn@biloxi.example.com
CSeq: 1 REGISTER
Contact: <sips:bob@client.biloxi.example.com>
Content-Length: 0

`,
  ],
  check: fromSyntax('display-name-quoting'),
};
