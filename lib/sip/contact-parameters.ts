import { featureValues } from './grammar/feature-params';
import { numberParameter } from './grammar/number-parameter';
import { type Parameter, parameter } from './grammar/parameters';
import type { Located, Token } from './message';

/** One value of a Contact. */
type Contact = { readonly parameters: readonly Parameter[] };

/** How much this Contact is preferred, from 0 to 1 (RFC 3261 §20.10). NaN where it is not a `qvalue`. */
export function contactQ(contact: Contact): Located<number> | undefined {
  const value = parameter(contact, 'q')?.value;
  return value && located(value, QVALUE.test(value.value) ? Number(value.value) : Number.NaN);
}

/** For how many seconds the binding is to hold (RFC 3261 §10.2.1.1). NaN where it is not `1*DIGIT`. */
export function contactExpires(contact: Contact): Located<number> | undefined {
  return numberParameter(contact, 'expires');
}

/** Which of the flows of a device this is (RFC 5626 §4.2). NaN where it is not a number from 1 to 2**31 - 1. */
export function contactRegId(contact: Contact): Located<number> | undefined {
  const number = numberParameter(contact, 'reg-id');
  return number && (number.value >= 1 && number.value < 2 ** 31 ? number : located(number, Number.NaN));
}

/**
 * The name of the device, `urn:uuid:…`, without quotation marks and angle brackets (RFC 5626 §4.1). Undefined where
 * there is none of this form.
 */
export function contactInstance(contact: Contact): Token | undefined {
  const instance = parameter(contact, '+sip.instance');
  const [name] = instance ? featureValues(instance) : [];
  return name?.kind === 'string' && name.text !== ''
    ? { value: name.text, from: name.from + 1, to: name.to - 1 }
    : undefined;
}

/** The public URI of the device (RFC 5627 §4.2). Undefined where it is not quoted. */
export function contactPubGruu(contact: Contact): Token | undefined {
  return quotedText(parameter(contact, 'pub-gruu'));
}

/** The URI of the device that hides whose it is (RFC 5627 §4.2). Undefined where it is not quoted. */
export function contactTempGruu(contact: Contact): Token | undefined {
  return quotedText(parameter(contact, 'temp-gruu'));
}

/** `qvalue = ( "0" [ "." 0*3DIGIT ] ) / ( "1" [ "." 0*3("0") ] )` (RFC 3261 §25.1) */
const QVALUE = /^(?:0(?:\.[0-9]{0,3})?|1(?:\.0{0,3})?)$/;

/** What stands between the quotation marks, escapes resolved. */
function quotedText(one: Parameter | undefined): Token | undefined {
  const value = one?.value;
  if (!value || !/^".*"$/s.test(value.value)) return undefined;
  return { value: one.text ?? '', from: value.from + 1, to: value.to - 1 };
}

function located<T>({ from, to }: Token | Located<number>, value: T): Located<T> {
  return { value, from, to };
}
