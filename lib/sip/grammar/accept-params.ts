import type { Cursor } from '../cursor';
import { type Parameter, parameter, readParameters } from './parameters';
import { reportValue } from './report-value';

/**
 * Reads `*( SEMI accept-param )`: parameters of which `q` ranks what can be accepted (RFC 3261 §25.1).
 *
 *     text/plain;q=0.5
 *               ^
 */
export function readAcceptParams(cursor: Cursor): readonly Parameter[] {
  const parameters = readParameters(cursor);
  const q = parameters.length === 0 ? undefined : parameter({ parameters }, 'q')?.value;
  if (q && q.from < q.to && !QVALUE.test(q.value)) {
    reportValue(cursor, q, 'Expected q between 0 and 1 with at most three decimals');
  }
  return parameters;
}

/** `qvalue` */
const QVALUE = /^(?:0(?:\.[0-9]{0,3})?|1(?:\.0{0,3})?)$/;
