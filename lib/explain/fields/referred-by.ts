import { displayNameEntry } from '../display-name-entry';
import type { FieldEntry } from '../field-entry';

/** Who handed a call on. */
export const referredBy: readonly FieldEntry[] = [
  {
    path: 'Referred-By',
    title: 'Referred-By header field',
    family: 'other',
    what: 'Who wished the request: the one who sent the REFER.',
    writer: 'The one who hands the call on; the receiver of the REFER copies it into its own request.',
    reader:
      'The target sees on whose behalf it is called. Without a signed body anybody could have written it.',
    spec: 'RFC 3892 §3',
  },
  {
    path: 'Referred-By.uri',
    title: 'URI in Referred-By',
    family: 'other',
    what: 'The identity of the one who hands the call on.',
    writer: 'That one.',
    reader: 'The target may show it, or refuse the call.',
    spec: 'RFC 3892 §3',
  },
  {
    path: 'Referred-By;cid',
    title: 'cid parameter of Referred-By',
    family: 'other',
    what: 'Which body part proves it: its Content-ID.',
    writer: 'The one who hands the call on, if there is a proof.',
    reader: 'The target checks the signature of that body part.',
    spec: 'RFC 3892 §3',
  },
  displayNameEntry('Referred-By', 'other', 'RFC 3892 §3'),
];
