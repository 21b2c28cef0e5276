import type { Span } from '@/lib/text/span';
import type { Cursor } from '../cursor';
import type { Token } from '../message';
import { hostFault } from './host-form';
import { type Uri, uriParameter } from './uri';
import { ANY_PART, DIGIT, LOCAL_DIGIT, PHONE_DIGIT, PHONE_PARAMETER, startOfRun } from './uri-characters';
import { type ParameterForms, reportUriParameters } from './uri-parameters-form';
import { hasWhiteSpace, reportStrange, reportUnescaped, reportUriFault } from './uri-part-form';

/**
 * Reports the faults of a `tel` URI behind its scheme (RFC 3966 §3). The order in which the parameters have to stand is
 * not looked at, since no comparison minds it (§4).
 *
 *     tel:+1-201-555-0123;ext=42
 *         ^
 */
export function reportTelUri(cursor: Cursor, uri: Uri & { readonly user: Token }): void {
  const { user: number } = uri;
  if (isGlobal(cursor.text, number)) reportGlobalNumber(cursor, number);
  else reportLocalNumber(cursor, uri);
  reportUriParameters(cursor, uri, number.to, FORMS);
  reportTwoExtensions(cursor, uri);
}

/**
 * `global-number-digits = "+" *phonedigit DIGIT *phonedigit`
 *
 *     +1-201-555-0123
 *     ^
 */
function reportGlobalNumber(cursor: Cursor, { from, to }: Span): void {
  const digits = { from: from + 1, to };
  if (startOfRun(cursor.text, from, to, DIGIT) === to) {
    reportUriFault(cursor, { from, to, message: 'Expected digits after the +' });
  }
  reportStrange(
    cursor,
    digits,
    PHONE_DIGIT,
    'Expected only digits and the marks -.() after the + of a number',
  );
}

/**
 * `local-number-digits`: only within its context does such a number lead anywhere.
 *
 *     tel:7042;phone-context=example.com
 *         ^
 */
function reportLocalNumber(cursor: Cursor, uri: Uri & { readonly user: Token }): void {
  const { from, to, value } = uri.user;
  if (/^[-.()]*$/.test(value)) reportUriFault(cursor, { from, to, message: 'Expected a telephone number' });
  else if (!uriParameter(uri, 'phone-context')) {
    const message =
      'Expected a + before a number that is valid everywhere, or a phone-context that says where it is';
    reportUriFault(cursor, { from, to, message });
  }
  reportStrange(
    cursor,
    uri.user,
    LOCAL_DIGIT,
    'Expected only digits, * and #, and the marks -.() in a number',
  );
}

const FORMS: ParameterForms = {
  name: (cursor, name) =>
    reportStrange(
      cursor,
      name,
      PHONE_PARAMETER,
      'Expected only letters, digits and hyphens in the name of a parameter',
    ),
  values: new Map([
    ['ext', reportExtension],
    ['isub', reportSubaddress],
    ['phone-context', reportContext],
  ]),
};

function reportExtension(cursor: Cursor, value: Span): void {
  reportStrange(cursor, value, PHONE_DIGIT, 'Expected only digits and the marks -.() in an extension');
}

function reportSubaddress(cursor: Cursor, value: Span): void {
  reportUnescaped(cursor, value, ANY_PART, 'a subaddress');
}

/** `descriptor = domainname / global-number-digits` */
function reportContext(cursor: Cursor, value: Span): void {
  const { text } = cursor;
  if (isGlobal(text, value)) reportGlobalNumber(cursor, value);
  else if (!hasWhiteSpace(text, value)) reportUriFault(cursor, hostFault(text, value.from, value.to));
}

/** A number has an extension or a subaddress, not both (RFC 3966 §5.3). */
function reportTwoExtensions(cursor: Cursor, uri: Uri): void {
  const extension = uriParameter(uri, 'ext');
  const subaddress = uriParameter(uri, 'isub');
  if (!extension || !subaddress) return;
  const { from, to } = extension.from < subaddress.from ? subaddress : extension;
  reportUriFault(cursor, { from, to, message: 'Expected either ext or isub, not both' });
}

function isGlobal(text: string, { from, to }: Span): boolean {
  return from < to && text.charCodeAt(from) === PLUS;
}

const PLUS = 0x2b;
