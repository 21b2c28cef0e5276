import type { FieldEntry } from '../field-entry';

/** `REGISTER sips:ss2.biloxi.example.com SIP/2.0`. */
export const requestLine: readonly FieldEntry[] = [
  {
    path: 'Request-Line',
    title: 'Request line',
    family: 'identity',
    what: 'The first line of a request: what is asked, of whom, and in which version of SIP.',
    writer: 'The client. A proxy on the way may replace the Request-URI; nobody replaces the method.',
    reader: 'Every server on the way reads it first, to decide whether the request is for itself.',
    spec: 'RFC 3261 §7.1',
  },
  {
    path: 'Request-Line.method',
    title: 'Method of the request',
    family: 'transaction',
    what: 'What the server is asked to do. REGISTER asks it to add, refresh, remove or list the bindings of an address-of-record.',
    writer: 'The client. CSeq repeats it, so that a response, which has no request line, still names it.',
    reader:
      'The server chooses its behaviour by it, tells transactions apart with it, and hashes it into the digest, so that a response computed for REGISTER is no good for INVITE.',
    spec: 'RFC 3261 §7.1',
    kin: { group: 'method', why: 'CSeq must name the same method as the request line.' },
  },
  {
    path: 'Request-Line.uri',
    title: 'Request-URI',
    family: 'identity',
    what: 'Where the request is going. In a REGISTER it is the domain of the location service alone, without a user: the user stands in To.',
    writer: 'The client, from the domain of the address-of-record or from its configuration.',
    reader:
      'The registrar asks first whether it is responsible for this domain (step 1), and compares the uri of the credentials with it.',
    spec: 'RFC 3261 §10.2',
    kin: {
      group: 'uri',
      why: 'The client copies it into the uri parameter of its credentials, and both go into the digest as one.',
    },
  },
  {
    path: 'Request-Line.version',
    title: 'SIP version of the request',
    family: 'other',
    what: 'The version of the protocol: SIP/2.0, in capital letters, since RFC 2543.',
    writer: 'The client.',
    reader: 'The server answers 505 Version Not Supported to a version that it does not speak.',
    spec: 'RFC 3261 §7.1',
  },
];
