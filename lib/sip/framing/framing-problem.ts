import type { Span } from '@/lib/text/span';
import { lineEnd } from '../lines';
import type { Located, Message, SyntaxProblem } from '../message';
import type { AnnouncedLength } from './announced-length';

/**
 * Why Content-Length does not tell where the body ends; undefined if it does. On a stream nothing else tells it (RFC 3261
 * §18.3). The body is then taken to be empty: if that is wrong, its bytes come next, and are no message.
 */
export function problemOfLength(
  head: Message,
  announced: AnnouncedLength,
  limit: number,
): SyntaxProblem | undefined {
  switch (announced.kind) {
    case 'stated':
      return announced.length.value > limit ? bodyTooLong(announced.length, limit) : undefined;
    case 'absent':
      return noLength(head);
    case 'unreadable':
      return problem(
        'content-length-form',
        announced.at,
        'Expected the length of the body in bytes',
        NO_BODY,
      );
    case 'contradictory':
      return problem(
        'single-instance-header',
        announced.at,
        'Expected one Content-Length, not two that differ',
        NO_BODY,
      );
  }
}

/** What else can be wrong with the framing. Each sentence says how the framer goes on. */
export const framingProblem = {
  headTooLong: (text: string, limit: number): SyntaxProblem => {
    const at = { from: text.length, to: text.length };
    return problem(
      'message-ends-with-empty-line',
      at,
      `Expected an empty line within ${limit} bytes, the limit here`,
      PASSED_OVER,
    );
  },

  noStartLine: (text: string): SyntaxProblem =>
    problem(
      'request-line-form',
      { from: 0, to: lineEnd(text, 0) },
      'Expected a message to begin here, where the one before has ended',
      PASSED_OVER,
    ),

  endsInHead: (text: string): SyntaxProblem =>
    problem(
      'message-ends-with-empty-line',
      { from: text.length, to: text.length },
      'Expected the rest of the message',
      'the connection ended within its header section',
    ),

  endsInBody: (length: Located<number>, found: number): SyntaxProblem =>
    problem(
      'content-length-matches',
      length,
      `Expected ${count(length)} bytes of body, found ${found}`,
      'the message is not whole',
    ),

  surplus: (length: Located<number>, found: number): SyntaxProblem =>
    problem(
      'content-length-matches',
      length,
      `Expected ${count(length)} bytes of body, found ${found}`,
      'those beyond are left out',
    ),
};

const NO_BODY = 'the message is taken to have no body, and the next one to begin after the empty line';
const PASSED_OVER = 'all up to the next start line is passed over';

function noLength({ startLine, headers }: Message): SyntaxProblem {
  const { to } = headers.at(-1) ?? startLine;
  const what = 'Expected Content-Length, since nothing else tells where a message ends on a stream';
  return problem('content-length-on-stream', { from: to, to }, what, NO_BODY);
}

function bodyTooLong(length: Located<number>, limit: number): SyntaxProblem {
  const what = `Expected at most ${limit} bytes, the limit here, found ${count(length)}`;
  return problem('content-length-matches', length, what, NO_BODY);
}

function problem(rule: string, { from, to }: Span, what: string, consequence: string): SyntaxProblem {
  return { rule, from, to, message: `${what}; ${consequence}` };
}

function count({ value }: Located<number>): string {
  return Number.isSafeInteger(value) ? String(value) : 'more than 2**53';
}
