import type { FieldEntry } from '../field-entry';

const COPIED = 'Copied from the request by the server.';

/** In a REGISTER: the address-of-record that is registered. */
export const to: readonly FieldEntry[] = [
  {
    path: 'To',
    title: 'To header field',
    family: 'identity',
    what: 'In a REGISTER, the address-of-record whose bindings are to change. Nobody is called here: the registrar itself is named by the Request-URI.',
    writer: { request: 'The client.', response: 'Copied from the request by the server, which adds a tag.' },
    reader:
      'The registrar takes it as the key of its table of bindings and checks that it belongs to the domain (step 5) and to the authenticated user (step 4).',
    spec: 'RFC 3261 §10.2',
  },
  {
    path: 'To.display-name',
    title: 'Display name in To',
    family: 'identity',
    what: 'A name for people to see. It identifies nobody.',
    writer: { request: 'The client, as its user set it.', response: COPIED },
    reader: 'No server compares it.',
    spec: 'RFC 3261 §20.39',
  },
  {
    path: 'To.uri',
    title: 'URI in To',
    family: 'identity',
    what: 'The address-of-record that is registered: the public address under which others will call this user.',
    writer: { request: 'The client, from its configuration.', response: COPIED },
    reader:
      'The registrar looks up the bindings with it, URI parameters left out; an address that the sender may not change gets 403 Forbidden, and one that its domain does not have 404 Not Found.',
    spec: 'RFC 3261 §10.3 step 5',
    kin: {
      group: 'aor',
      why: 'In a REGISTER, From and To name the same address-of-record unless one party registers for another.',
    },
  },
  {
    path: 'To;tag',
    title: 'tag parameter of To',
    family: 'identity',
    what: 'A random mark of the server that answered. In calls it becomes the other half of the name of a dialog; a REGISTER makes no dialog.',
    writer: {
      request: 'A REGISTER has none: only a request within a dialog carries the tag of the other side.',
      response:
        'The server that answers, new for each request; the response to a retransmission has the same one.',
    },
    reader: {
      request: 'A server may refuse it as a request within a dialog that does not exist, with 481.',
      response: 'The client does not put it into its next REGISTER, since there is no dialog.',
    },
    spec: 'RFC 3261 §8.2.6.2',
    kin: {
      group: 'to-tag',
      why: 'The same To tag means that the same server answers the same request, as in a retransmission.',
    },
  },
];
