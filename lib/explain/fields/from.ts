import type { FieldEntry } from '../field-entry';

const COPIED = 'Copied from the request by the server, unchanged.';

/** Who is responsible for the request. */
export const from: readonly FieldEntry[] = [
  {
    path: 'From',
    title: 'From header field',
    family: 'identity',
    what: 'Who makes the request. In a REGISTER it is the address-of-record of whoever is responsible for the registration, usually the same as in To; it differs when one party registers for another.',
    writer: { request: 'The client.', response: COPIED },
    reader:
      'The registrar may check it against the authenticated user. The response is not sent by it, and no request is.',
    spec: 'RFC 3261 §10.2',
  },
  {
    path: 'From.display-name',
    title: 'Display name in From',
    family: 'identity',
    what: 'A name for people to see. It identifies nobody.',
    writer: { request: 'The client, as its user set it.', response: COPIED },
    reader: 'No server compares it; a phone may show it.',
    spec: 'RFC 3261 §20.20',
  },
  {
    path: 'From.uri',
    title: 'URI in From',
    family: 'identity',
    what: 'The address-of-record of whoever is responsible for this registration: a person at a domain, not the address of a device.',
    writer: { request: 'The client, from its configuration.', response: COPIED },
    reader:
      'The registrar may compare it with To and with the user of the credentials; if they differ, one party registers for another.',
    spec: 'RFC 3261 §8.1.1.3',
    kin: {
      group: 'aor',
      why: 'In a REGISTER, From and To name the same address-of-record unless one party registers for another.',
    },
  },
  {
    path: 'From;tag',
    title: 'tag parameter of From',
    family: 'identity',
    what: 'A random mark of the client. In calls it becomes one half of the name of a dialog; a REGISTER makes no dialog, and it is required all the same.',
    writer: {
      request: 'The client. The retry after a challenge should keep it.',
      response: COPIED,
    },
    reader:
      'Copied into the response. A registrar does not decide by it: bindings are compared by Call-ID and CSeq.',
    spec: 'RFC 3261 §19.3',
    kin: {
      group: 'from-tag',
      why: 'The response repeats the From tag of its request, and a retry should keep it.',
    },
  },
];
