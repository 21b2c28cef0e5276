import { displayNameEntry } from '../display-name-entry';
import type { FieldEntry } from '../field-entry';

/** Whom to call instead. */
export const referTo: readonly FieldEntry[] = [
  {
    path: 'Refer-To',
    title: 'Refer-To header field',
    family: 'other',
    what: 'Whom the receiver of a REFER should contact: this is how a call is handed on.',
    writer: 'The one who hands the call on.',
    reader: 'The receiver sends a request to this address, mostly an INVITE.',
    spec: 'RFC 3515 §2.1',
  },
  {
    path: 'Refer-To.uri',
    title: 'URI in Refer-To',
    family: 'other',
    what: 'The target. With ?Replaces=… it names the call that the new one takes over.',
    writer: 'The one who hands the call on.',
    reader: 'The receiver of the REFER sends its request there.',
    spec: 'RFC 3515 §2.1',
  },
  displayNameEntry('Refer-To', 'other', 'RFC 3515 §2.1'),
];
