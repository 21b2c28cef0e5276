import type { Fix } from '@/lib/text/problem';
import type { Span } from '@/lib/text/span';
import { parameter } from '../grammar/parameters';
import { quoted } from '../grammar/quoted';
import { isLineEnd, lineEnd } from '../lines';
import type { SyntaxProblem } from '../message';
import type { MultipartBody } from './body';

/**
 * What is wrong with a multipart by RFC 2046 §5.1.1: its boundary, its delimiters, the header fields of its parts. Each
 * is a fault by the rule `multipart-form`. What is in the parts is not looked at.
 */
export function multipartProblems(text: string, body: MultipartBody): readonly SyntaxProblem[] {
  return [
    ...boundaryProblems(text, body),
    ...delimiterProblems(text, body),
    // In a part, a fault of a header field is one of the multipart: the message around it is read all the same.
    ...body.parts.flatMap(({ problems }) => problems.map((problem) => ({ ...problem, rule: RULE }))),
  ];
}

const RULE = 'multipart-form';

function multipartProblem({ from, to }: Span, message: string, fix?: Fix): SyntaxProblem {
  const problem = { rule: RULE, from, to, message };
  return fix ? { ...problem, fix } : problem;
}

/**
 *     Content-Type: multipart/mixed
 *                   ^
 */
function boundaryProblems(text: string, body: MultipartBody): readonly SyntaxProblem[] {
  const { contentType, boundary } = body;
  if (boundary === undefined) {
    const message = 'Expected a boundary parameter, which says where the parts begin';
    return [multipartProblem(contentType, message, addBoundary(text, body))];
  }
  const isBoundary = /^[0-9A-Za-z'()+_,\-./:=? ]{0,69}[0-9A-Za-z'()+_,\-./:=?]$/.test(boundary);
  if (isBoundary) return [];
  const message =
    "Expected a boundary of up to 70 letters, digits, spaces and '()+_,-./:=?, with no space at its end";
  return [multipartProblem(placeOfBoundary(body), message)];
}

/** The first line of a multipart mostly is a delimiter. */
function addBoundary(text: string, { contentType, from, to }: MultipartBody): Fix | undefined {
  let at = from;
  while (at < to && isLineEnd(text.charCodeAt(at))) at++;
  const line = text.slice(at, Math.min(lineEnd(text, at), to));
  const [, boundary] = /^--([0-9A-Za-z'()+_,\-./:=?]{1,70})[ \t]*$/.exec(line) ?? [];
  if (boundary === undefined || parameter(contentType, 'boundary')) return undefined;
  const insert = `;boundary=${quoted(boundary)}`;
  return { title: `Add ${insert}`, edits: [{ from: contentType.to, to: contentType.to, insert }] };
}

function placeOfBoundary({ contentType }: MultipartBody): Span {
  return parameter(contentType, 'boundary') ?? contentType;
}

function delimiterProblems(text: string, body: MultipartBody): readonly SyntaxProblem[] {
  const { boundary, parts, close } = body;
  if (boundary === undefined) return [];
  const last = parts.at(-1);
  if (!last) {
    return close
      ? [multipartProblem(close, `Expected a part, begun by a line --${boundary}, above this line`)]
      : [
          multipartProblem(
            placeOfBoundary(body),
            `Expected a line --${boundary} in the body, and there is none`,
          ),
        ];
  }
  if (close) return [];
  const message = `Expected a line --${boundary}-- at the end of this last part`;
  return [multipartProblem(last.delimiter, message, addClose(text, body, `--${boundary}--`))];
}

/**
 *     --unique-boundary-1⏎Content-Type: text/plain⏎⏎hello⏎
 *                                                         ^
 */
function addClose(text: string, { to }: MultipartBody, delimiter: string): Fix {
  const insert = `${isLineEnd(text.charCodeAt(to - 1)) ? '' : '\r\n'}${delimiter}\r\n`;
  return { title: `Add ${delimiter}`, edits: [{ from: to, to, insert }] };
}
