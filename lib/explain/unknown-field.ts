import { grammarOf } from '@/lib/sip/header-names';
import type { FieldEntry } from './field-entry';

/** What can be said of a header field that has no entry in `fields/`. */
export function unknownHeader(name: string): FieldEntry {
  const whole = grammarOf(name)
    ? ''
    : ' What stands in it is not looked into: its value is kept as one whole.';
  return {
    path: name,
    title: `${name} header field`,
    family: 'other',
    what: `A header field that plays no part in a registration, or one of an extension.${whole}`,
    writer: 'Whoever sends the message.',
    reader: 'A receiver that does not know it passes over it; a proxy hands it on unchanged.',
    spec: 'RFC 3261 §8.2.2',
  };
}

/** What can be said of a parameter that has no entry: `Via;alias`, `Contact;methods`, `Authorization.auth-param`. */
export function unknownParameter(path: string, name: string, header: FieldEntry): FieldEntry {
  return {
    path,
    title: `${name} parameter of ${header.path}`,
    family: header.family,
    what: 'A parameter of an extension. Every header field with parameters may have ones that were defined later.',
    writer: header.writer,
    reader: 'A receiver that does not know it passes over it.',
    spec: 'RFC 3261 §7.3.1',
  };
}
