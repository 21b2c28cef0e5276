import type { FieldEntry } from '../field-entry';

/** Another ring tone. */
export const alertInfo: readonly FieldEntry[] = [
  {
    path: 'Alert-Info',
    title: 'Alert-Info header field',
    family: 'other',
    what: 'A sound, or the name of one, instead of the usual ring tone or ringing tone.',
    writer: 'A caller or a proxy in an INVITE, a callee in a 180.',
    reader: 'A phone may play it; many trust only their own proxy with it.',
    spec: 'RFC 3261 §20.4',
  },
  {
    path: 'Alert-Info.uri',
    title: 'URI in Alert-Info',
    family: 'other',
    what: 'Where the sound is, or a name such as urn:alert:source:external.',
    writer: 'Whoever sends the message.',
    reader: 'A phone fetches the sound or picks one of its own.',
    spec: 'RFC 3261 §20.4',
  },
];
