import { changed } from './examples/changed';
import { F1 } from './examples/registration';
import { fromSyntax } from './reading/from-syntax';
import type { MessageRule } from './rule';

export const callIdSyntax: MessageRule = {
  id: 'call-id-syntax',
  scope: 'message',
  title: 'A Call-ID is one word, or two with @ between them',
  severity: 'error',
  basis: 'grammar',
  spec: 'RFC 3261 §20.8',
  why: 'Call-IDs are compared byte by byte. White space or a second @ is cut off or changed by some elements on the way, and after that responses are not found again.',
  remedy: 'Use letters, digits and the marks of the grammar only; a random string without a host is best.',
  good: [F1],
  bad: [
    changed(F1)`
      -Call-ID: 1j9FpLxk3uxtm8tn@biloxi.example.com
      +Call-ID: 1j9FpLxk3uxtm8tn biloxi.example.com
                                ^
    `,
  ],
  check: fromSyntax('call-id-syntax'),
};
