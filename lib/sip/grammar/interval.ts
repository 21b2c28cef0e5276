import type { Span } from '@/lib/text/span';
import type { Cursor } from '../cursor';
import type { NamedSpan } from '../header-grammar';
import type { Located } from '../message';
import { endOfLast } from './end-of-last';
import { type Parameter, parameterParts, readParameters } from './parameters';
import { readSeconds } from './seconds';

/** `1800;refresher=uac`: a time in seconds, and more about it. The number is NaN where it is not one. */
export interface Interval extends Span {
  readonly seconds: Located<number>;
  readonly parameters: readonly Parameter[];
}

/**
 * Reads `delta-seconds *( SEMI generic-param )` (RFC 4028 §4, §5).
 *
 *     1800;refresher=uac
 *     ^
 */
export function readInterval(cursor: Cursor): Interval {
  const seconds = readSeconds(cursor);
  const parameters = readParameters(cursor);
  return { seconds, parameters, from: seconds.from, to: endOfLast(parameters, seconds.to) };
}

/** The named spans of an interval: `.delta-seconds`, and a `;name` for each parameter. */
export function intervalParts({ seconds, parameters }: Interval): readonly NamedSpan[] {
  return [{ name: '.delta-seconds', from: seconds.from, to: seconds.to }, ...parameterParts(parameters)];
}
