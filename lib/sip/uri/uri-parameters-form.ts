import type { Span } from '@/lib/text/span';
import { code } from '../characters';
import type { Cursor } from '../cursor';
import { removeTwin } from '../remove-twin';
import { type Fault, repairable } from './fault';
import type { Uri, UriPart } from './uri';
import { PARAMETER } from './uri-characters';
import { withoutNeedlessEscapes } from './uri-escapes';
import { reportUnescaped, reportUriFault } from './uri-part-form';

/** Reports the faults of one name or of one value. */
export type ReportPart = (cursor: Cursor, part: Span) => void;

/** What the parameters of a scheme are made of. */
export interface ParameterForms {
  readonly name: ReportPart;
  /** By names in lower case: the values that have forms of their own. */
  readonly values: ReadonlyMap<string, ReportPart>;
}

/**
 * Reports the faults of the parameters of a URI, of which none may stand twice (RFC 3261 §19.1.1). They begin at `from`;
 * returns the offset at which they end, which is that of the question mark or the end of the URI.
 *
 *     sip:ss1.example.com;transport=tcp;lr
 *                        ^
 */
export function reportUriParameters(cursor: Cursor, uri: Uri, from: number, forms: ParameterForms): number {
  const { text, parameters } = uri;
  for (const parameter of parameters) reportParameter(cursor, parameter, forms);
  reportDuplicates(cursor, parameters);
  let to = parameters.at(-1)?.to ?? from;
  while (to < uri.to && text.charCodeAt(to) === code.SEMICOLON) to++;
  reportIdleSeparators(cursor, parameters, { from, to }, 'Expected a parameter behind each semicolon');
  return to;
}

/**
 * Reports separators with nothing behind them, in a stretch that begins with the first separator.
 *
 *     ;;lr
 *      ^
 */
export function reportIdleSeparators(
  cursor: Cursor,
  parts: readonly Span[],
  all: Span,
  message: string,
): void {
  let end = all.from;
  for (const part of parts) {
    if (cursor.isFull) return;
    if (part.from > end + 1) reportUriFault(cursor, idle(end + 1, part.from, message));
    end = part.to;
  }
  if (end < all.to) reportUriFault(cursor, idle(end, all.to, message));
}

/** Reports what no name of a parameter may hold: `pname = 1*paramchar` (RFC 3261 §25.1). */
export function reportParameterName(cursor: Cursor, name: Span): void {
  reportUnescaped(cursor, name, PARAMETER, 'the name of a parameter');
}

/** Reports a name that is missing before its equals sign. */
export function reportMissingName(cursor: Cursor, { name, from }: UriPart): void {
  if (name.from < name.to) return;
  reportUriFault(cursor, { from, to: from + 1, message: 'Expected a name before the equals sign' });
}

/**
 * `uri-parameter = pname [ "=" pvalue ]`
 *
 *     transport=tcp
 *     ^
 */
function reportParameter(cursor: Cursor, parameter: UriPart, forms: ParameterForms): void {
  const { name, value } = parameter;
  reportMissingName(cursor, parameter);
  forms.name(cursor, name);
  if (!value) return;
  if (value.from === value.to) {
    const message = 'Expected a value after the equals sign';
    reportUriFault(cursor, { from: value.from - 1, to: value.to, message });
    return;
  }
  const reportValue = forms.values.get(name.value.toLowerCase()) ?? reportPlainValue;
  reportValue(cursor, value);
}

function reportPlainValue(cursor: Cursor, value: Span): void {
  reportUnescaped(cursor, value, PARAMETER, 'the value of a parameter');
}

/**
 *     sip:ss1.example.com;lr;transport=tcp;lr=on
 *                                          ^
 */
function reportDuplicates(cursor: Cursor, parameters: readonly UriPart[]): void {
  if (parameters.length < 2) return;
  const seen = new Map<string, Span>();
  let before: Span | undefined;
  for (const parameter of parameters) {
    const { name, from, to } = parameter;
    const key = withoutNeedlessEscapes(name.value).toLowerCase();
    if (cursor.isFull) return;
    const earlier = seen.get(key);
    if (earlier && before) {
      const fix = removeTwin(cursor.text, earlier, before, parameter);
      cursor.problem('duplicate-parameter', from, to, `Expected ${key} only once in a URI`, fix);
    }
    if (!earlier) seen.set(key, parameter);
    before = parameter;
  }
}

function idle(from: number, to: number, message: string): Fault {
  return repairable(from, to, message, 'Remove it', '');
}
