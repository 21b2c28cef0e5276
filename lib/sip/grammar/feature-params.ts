import type { Span } from '@/lib/text/span';
import { isOneOf, TOKEN } from '../characters';
import type { Cursor } from '../cursor';
import type { Parameter } from './parameters';
import { quoted } from './quoted';

/** One alternative in the value of a feature parameter, `"INVITE,!BYE"` (RFC 3840 §9). The span leaves out the comma. */
export interface FeatureValue extends Span {
  /** `number` for `#>=2`, `string` for `<urn:uuid:…>`; what is none of the four is `unreadable`. */
  readonly kind: 'token' | 'boolean' | 'number' | 'string' | 'unreadable';
  /** True behind a `!`: everything but this. */
  readonly negated: boolean;
  /** What it says, without `!`, `#` and angle brackets: `INVITE`, `TRUE`, `>=2`, `urn:uuid:…`. */
  readonly text: string;
}

/**
 * The alternatives that a feature parameter names in quotation marks. None where it has no value, which means TRUE, and
 * none where the value is not quoted.
 */
export function featureValues({ value }: Parameter): readonly FeatureValue[] {
  if (!value || !isQuoted(value.value)) return [];
  const from = value.from + 1;
  const text = value.value.slice(1, -1);
  return text.startsWith('<') ? [readString(text, from)] : readTags(text, from);
}

/** Reports what is no feature value in those of the parameters that are feature parameters. */
export function reportFeatureParams(cursor: Cursor, parameters: readonly Parameter[]): void {
  for (const one of parameters) if (isFeatureParam(one)) reportFeatureParam(cursor, one);
}

function reportFeatureParam(cursor: Cursor, feature: Parameter): void {
  const { name, value } = feature;
  if (!value || value.from === value.to) return;
  if (!value.value.startsWith('"')) {
    const message = `Expected quotation marks around the value of the feature ${name.value}`;
    cursor.problem('parameter-form', value.from, value.to, message, {
      title: 'Add the quotation marks',
      edits: [{ from: value.from, to: value.to, insert: quoted(value.value) }],
    });
  }
  for (const { kind, from, to } of featureValues(feature)) {
    if (kind === 'unreadable') cursor.problem('parameter-form', from, to, EXPECTED);
  }
}

const EXPECTED = 'Expected a word, TRUE or FALSE, a number such as #>=2, or a text in angle brackets';

/** `+sip.instance` and its like, and the names that need no plus sign (RFC 3840 §9, `base-tags`). */
function isFeatureParam({ name }: Parameter): boolean {
  const tag = name.value.toLowerCase();
  return tag.startsWith('+') || BASE_TAGS.has(tag);
}

const BASE_TAGS = new Set([
  'actor',
  'application',
  'audio',
  'automata',
  'class',
  'control',
  'data',
  'description',
  'duplex',
  'events',
  'extensions',
  'isfocus',
  'language',
  'methods',
  'mobility',
  'priority',
  'schemes',
  'text',
  'type',
  'video',
]);

function isQuoted(text: string): boolean {
  return text.length > 1 && text.startsWith('"') && text.endsWith('"');
}

/**
 * `string-value = "<" *( qdtext-no-abkt / quoted-pair ) ">"`
 *
 *     "<urn:uuid:00000000-0000-1000-8000-000A95A0E128>"
 *      ^
 */
function readString(text: string, from: number): FeatureValue {
  const span = { from, to: from + text.length, negated: false };
  return STRING.test(text)
    ? { kind: 'string', text: text.slice(1, -1).replace(/\\([\s\S])/g, '$1'), ...span }
    : { kind: 'unreadable', text, ...span };
}

const STRING = /^<(?:[^<>\\]|\\[\s\S])*>$/;

/**
 * `tag-value-list = tag-value *( "," tag-value )`
 *
 *     "INVITE,!BYE"
 *      ^
 */
function readTags(text: string, from: number): readonly FeatureValue[] {
  let at = from;
  return text.split(',').map((tag) => {
    const value = readTag(tag, at);
    at = value.to + 1;
    return value;
  });
}

/** `tag-value = [ "!" ] ( token-nobang / boolean / numeric )` */
function readTag(tag: string, from: number): FeatureValue {
  const negated = tag.startsWith('!');
  const text = negated ? tag.slice(1) : tag;
  const kind = kindOf(text);
  return { kind, negated, text: kind === 'number' ? text.slice(1) : text, from, to: from + tag.length };
}

function kindOf(text: string): FeatureValue['kind'] {
  if (/^(?:true|false)$/i.test(text)) return 'boolean';
  if (NUMERIC.test(text)) return 'number';
  return isTokenWithoutBang(text) ? 'token' : 'unreadable';
}

/** `numeric = "#" ( ">=" / "<=" / "=" / ( number ":" ) ) number` */
const NUMERIC = /^#(?:[<>]?=|[+-]?\d+(?:\.\d*)?:)[+-]?\d+(?:\.\d*)?$/;

function isTokenWithoutBang(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    if (!isOneOf(text.charCodeAt(i), TOKEN)) return false;
  }
  return text !== '' && !text.includes('!');
}
