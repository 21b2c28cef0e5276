import type { Cursor } from '../cursor';
import type { Located } from '../message';
import { type Parameter, parameter } from './parameters';

type Owner = { readonly parameters: readonly Parameter[] };

/**
 * The number that a parameter states: `;expires=3600`. NaN where its value is not `1*DIGIT`; undefined where there is no
 * such parameter, or none with a value. `name` in lower case.
 */
export function numberParameter(owner: Owner, name: string): Located<number> | undefined {
  const value = parameter(owner, name)?.value;
  if (!value) return undefined;
  const isNumber = /^[0-9]+$/.test(value.value);
  return { value: isNumber ? Number(value.value) : Number.NaN, from: value.from, to: value.to };
}

/** The same, where a parameter that states no number is a fault. */
export function readNumberParameter(cursor: Cursor, owner: Owner, name: string): Located<number> | undefined {
  const number = numberParameter(owner, name);
  const place = number ?? parameter(owner, name);
  // An empty value was reported when the parameters were read.
  if (place && place.from < place.to && !(number && number.value >= 0)) {
    cursor.problem('parameter-form', place.from, place.to, `Expected decimal digits after ${name}=`);
  }
  return number;
}
