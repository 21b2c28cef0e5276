import { changed } from './examples/changed';
import { F1 } from './examples/registration';
import { replaceBy } from './reading/fixes';
import { cseqOf } from './reading/identity';
import { isMiswrittenMethod } from './reading/is-miswritten-method';
import { requestLine } from './reading/start';
import type { MessageRule } from './rule';

export const cseqMethod: MessageRule = {
  id: 'cseq-method',
  scope: 'message',
  title: 'CSeq names the method of the request',
  severity: 'error',
  basis: 'MUST',
  spec: 'RFC 3261 §8.1.1.5',
  why: 'A response carries no method but the one in CSeq, so a client finds its transaction by it. If the two differ the server answers 400, or the response finds nobody who waits for it. It happens in requests that were made by copying another one.',
  remedy: 'Write the method of the request line behind the number.',
  good: [F1],
  bad: [
    changed(F1)`
      -CSeq: 1 REGISTER
      +CSeq: 1 INVITE
               ^^^^^^
    `,
    changed(F1)`
      -CSeq: 1 REGISTER
      +CSeq: 1 Register
               ^^^^^^^^
    `,
  ],
  check: (message) => {
    const written = requestLine(message)?.method;
    const method = cseqOf(message)?.method;
    if (!written || !method?.value || method.value === written.value) return [];
    // Of `Register` in the request line method-token-case speaks, and CSeq is right.
    if (isMiswrittenMethod(written) && method.value === written.value.toUpperCase()) return [];
    const wanted = written.value;
    return [
      {
        from: method.from,
        to: method.to,
        message: `Expected ${wanted} in CSeq, as in the request line, found ${method.value}`,
        fix: replaceBy(`Write ${wanted}`, method, wanted),
      },
    ];
  },
};
