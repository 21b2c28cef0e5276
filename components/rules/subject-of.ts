import type { Family } from '@/lib/explain/explanation';
import { familyOf } from '@/lib/explain/explanation-of';
import type { Rule } from '@/lib/rules/rule';
import { splitMessages } from '@/lib/sip/framing/split-messages';
import { grammarOf } from '@/lib/sip/header-names';
import { parse } from '@/lib/sip/parse';
import { readMarked } from '@/lib/text/marked';
import { slice } from '@/lib/text/span';

/** Where somebody would look for a rule: the first line, a family of header fields, the body, or no single place. */
export type SubjectGroup = 'first line' | Family | 'body' | 'several';

/** What a rule is about. */
export interface Subject {
  /** Canonical name of a header field, or words for another place. */
  readonly name: string;
  readonly group: SubjectGroup;
}

/**
 * What a rule is about: the header field that its title names or else the place that its bad examples mark. If they mark
 * fields of several families, it is about all of them.
 */
export function subjectOf(rule: Rule): Subject {
  const named = headerNamedIn(rule.title);
  if (named !== undefined) return aboutHeader(named);
  const marked = rule.bad.flatMap(placesMarked);
  const isOne = new Set(marked.map(({ group }) => group)).size === 1;
  return (isOne ? marked[0] : undefined) ?? { name: 'Any header field', group: 'several' };
}

/** Only a name as it is written counts: `to` and `from` are words, `To` and `From` are header fields. */
function headerNamedIn(title: string): string | undefined {
  return title.match(/[A-Za-z][\w-]*/g)?.find((word) => grammarOf(word)?.name === word);
}

/** What describes the body belongs to it. */
function aboutHeader(name: string): Subject {
  return { name, group: name.startsWith('Content-') ? 'body' : familyOf(name) };
}

function placesMarked(example: string): readonly Subject[] {
  const { text, spans } = readMarked(example);
  const messages = splitMessages(text).map((found) => ({ ...found, message: parse(slice(text, found)) }));
  return spans.map((span) => {
    const found = messages.findLast(({ from }) => from <= span.from) ?? messages[0];
    return placeAt(found?.message ?? parse(text), span.from - (found?.from ?? 0));
  });
}

function placeAt({ startLine, headers, body }: ReturnType<typeof parse>, offset: number): Subject {
  if (offset <= startLine.to) return { name: FIRST_LINES[startLine.kind], group: 'first line' };
  const field = headers.find(({ from, to }) => from <= offset && offset <= to);
  if (field !== undefined) return aboutHeader(field.canonical);
  return offset >= body.from
    ? { name: 'Body', group: 'body' }
    : { name: 'Any header field', group: 'several' };
}

const FIRST_LINES = { request: 'Request line', response: 'Status line', unreadable: 'First line' } as const;
