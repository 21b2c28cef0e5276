import type { Fix } from '@/lib/text/problem';
import type { TextEdit } from '@/lib/text/text-edit';
import { byteLength } from '../bytes';
import { MOST_PROBLEMS } from '../cursor';
import { announcedLength } from '../framing/announced-length';
import type { Located, Message, SyntaxProblem } from '../message';
import type { Body } from './body';
import { bodyOf } from './body-of';
import { multipartProblems } from './multipart-problems';
import { sdpProblems } from './sdp-problems';

/**
 * What is wrong in the body of a message and in the parts of it: faults by the rules `sdp-form` and `multipart-form`. A
 * repair that makes the body longer or shorter takes Content-Length along. As in `parse`, a thousand faults are listed.
 */
export function bodyProblems(message: Message): readonly SyntaxProblem[] {
  const announced = announcedLength(message);
  const length = announced.kind === 'stated' ? announced.length : undefined;
  return problemsIn(message.text, bodyOf(message))
    .slice(0, MOST_PROBLEMS)
    .map((problem) => {
      const { rule, from, to, message: what, fix } = problem;
      return fix && length
        ? { rule, from, to, message: what, fix: withLength(message, fix, length) }
        : problem;
    });
}

function problemsIn(text: string, body: Body): readonly SyntaxProblem[] {
  switch (body.kind) {
    case 'sdp':
      return sdpProblems(text, body);
    case 'multipart':
      return [...multipartProblems(text, body), ...body.parts.flatMap((part) => problemsIn(text, part.body))];
    default:
      return [];
  }
}

/** Without this the end of the repaired body would be cut off (RFC 3261 §18.3). */
function withLength(message: Message, fix: Fix, { from, to, value }: Located<number>): Fix {
  const growth = fix.edits.reduce((sum, edit) => sum + growthBy(message, edit), 0);
  if (growth === 0) return fix;
  return { title: fix.title, edits: [...fix.edits, { from, to, insert: String(value + growth) }] };
}

/** Bytes by which an edit makes the body longer. */
function growthBy({ text, body }: Message, { from, to, insert }: TextEdit): number {
  return from < body.from ? 0 : byteLength(insert) - byteLength(text.slice(from, to));
}
