import type { Fix } from '@/lib/text/problem';
import type { Span } from '@/lib/text/span';
import type { SyntaxProblem } from '../message';

/** A fault of a session description, which the rule `sdp-form` explains. */
export function sdpProblem({ from, to }: Span, message: string, fix?: Fix): SyntaxProblem {
  const problem = { rule: 'sdp-form', from, to, message };
  return fix ? { ...problem, fix } : problem;
}
