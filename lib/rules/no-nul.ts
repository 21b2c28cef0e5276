import { changed } from './examples/changed';
import { F1 } from './examples/registration';
import { fromSyntax } from './reading/from-syntax';
import type { MessageRule } from './rule';

/** Stands in the example for the character that nobody could see there. */
const SEEN_NUL = '␀';

export const noNul: MessageRule = {
  id: 'no-nul',
  scope: 'message',
  title: 'No NUL stands in the start line or in a header field',
  severity: 'error',
  basis: 'grammar',
  spec: 'RFC 3261 §25.1',
  why: 'Programs in C take NUL for the end of a text: one element reads the field up to there, the next reads on, and what the first has checked is not what the second acts on. It comes from buffers of fixed size that are sent with their padding, and from people who look for such gaps. In a URI it can be meant, and is written %00.',
  remedy: 'Send the text alone, without the byte that ends it in memory.',
  good: [
    F1,
    changed(F1)`
      -Contact: <sips:bob@client.biloxi.example.com>
      +Contact: <sips:bob%00@client.biloxi.example.com>
    `,
  ],
  bad: [
    changed(F1)`
      -Call-ID: 1j9FpLxk3uxtm8tn@biloxi.example.com
      +Call-ID: 1j9FpLxk3uxtm8tn@biloxi.example.com
      +User-Agent: Lamp 1.0␀
                           ^
    `.replace(SEEN_NUL, '\0'),
    changed(F1)`
      -From: Bob <sips:bob@biloxi.example.com>;tag=a73kszlfl
      +From: "bob␀@atlanta.example.com" <sips:bob@biloxi.example.com>;tag=a73kszlfl
                 ^
    `.replace(SEEN_NUL, '\0'),
  ],
  check: fromSyntax('no-nul'),
};
