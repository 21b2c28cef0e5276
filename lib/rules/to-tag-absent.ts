import { fixBy } from './reading/fixes';
import { tagOf, toOf } from './reading/identity';
import { removeParameter } from './reading/remove-parameter';
import { isRegister } from './reading/start';
import type { MessageRule } from './rule';

export const toTagAbsent: MessageRule = {
  id: 'to-tag-absent',
  scope: 'message',
  title: 'The To of a REGISTER has no tag',
  severity: 'error',
  basis: 'MUST',
  spec: 'RFC 3261 §8.1.1.2',
  why: 'A tag in To says that the request belongs to a dialog, and registrations make none. Phones that copy the To of the last 200 into their refresh get 481, because the server looks for a dialog that never was.',
  remedy: 'Leave the tag out, in a refresh too, whatever the last response had.',
  good: [
    `REGISTER sips:ss2.biloxi.example.com SIP/2.0
Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashds7
Max-Forwards: 70
From: Bob <sips:bob@biloxi.example.com>;tag=a73kszlfl
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
From: Bob <sips:bob@biloxi.example.com>;tag=a73kszlfl
To: Bob <sips:bob@biloxi.example.com>;tag=37GkEhwl6
                                      ^^^^^^^^^^^^^
Call-ID: 1j9FpLxk3uxtm8tn@biloxi.example.com
CSeq: 1 REGISTER
Contact: <sips:bob@client.biloxi.example.com>
Content-Length: 0

`,
  ],
  check: (message) => {
    const tag = isRegister(message) ? tagOf(toOf(message)) : undefined;
    if (!tag) return [];
    return [
      {
        from: tag.from,
        to: tag.to,
        message: 'Expected no tag in To: a REGISTER belongs to no dialog',
        ...fixBy('Remove the tag', removeParameter(message.text, tag)),
      },
    ];
  },
};
