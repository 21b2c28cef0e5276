import type { FieldEntry } from './field-entry';

/** What differs between the challenge of a registrar and that of a proxy. */
export interface Challenger {
  /** Canonical name of the header: `WWW-Authenticate`. */
  readonly header: 'WWW-Authenticate' | 'Proxy-Authenticate';
  /** The header that answers it. */
  readonly answer: 'Authorization' | 'Proxy-Authorization';
  readonly status: 401 | 407;
  /** `registrar`. */
  readonly server: string;
  /** Section that defines the header. */
  readonly spec: string;
}

/** The explanations of a challenge and all its parameters (RFC 7616 §3.3, as SIP uses it: RFC 8760). */
export function challengeEntries({
  header,
  answer,
  status,
  server,
  spec,
}: Challenger): readonly FieldEntry[] {
  const writer = `The ${server}.`;
  return [
    {
      path: header,
      title: `${header} header field`,
      family: 'proof',
      what: `The challenge: with what the client must prove that it knows the password. There may be several, one for each algorithm, the preferred first.`,
      writer: `The ${server}, in a ${status}: a request came without credentials, or with ones that do not hold.`,
      reader: `The client chooses one challenge whose algorithm it knows, computes a response, and sends a new request with ${answer}.`,
      spec,
    },
    {
      path: `${header}.scheme`,
      title: 'Scheme of the challenge',
      family: 'proof',
      what: 'How to prove it. Digest means a hash over password, nonce and request: the password is never sent, and nothing is encrypted.',
      writer,
      reader:
        'The client ignores challenges of a scheme that it does not know. Basic, which sends the password itself, is forbidden in SIP.',
      spec: 'RFC 3261 §22.1',
    },
    {
      path: `${header}.realm`,
      title: 'realm of the challenge',
      family: 'proof',
      what: 'The name of the area in which user and password are valid, to be shown to people. It looks like a domain and need not be that of the server.',
      writer,
      reader: `The client picks user and password by it, hashes it together with them, and copies it into ${answer}.`,
      spec: 'RFC 3261 §22.1',
      kin: {
        group: 'realm',
        why: 'The credentials must repeat the realm of the challenge that they answer.',
      },
    },
    {
      path: `${header}.domain`,
      title: 'domain of the challenge',
      family: 'proof',
      what: 'A list of URIs for which the same credentials are good.',
      writer,
      reader: 'A client may use it to send credentials without being asked; many ignore it.',
      spec: 'RFC 7616 §3.3',
    },
    {
      path: `${header}.nonce`,
      title: 'nonce of the challenge',
      family: 'proof',
      what: `A text that the ${server} made up, so that a response that somebody overheard is of little use later. How long and how often it may be used is for the server to decide.`,
      writer: `The ${server}, unpredictable; often with the time in it, so that it can tell its age.`,
      reader: `The client copies it into ${answer} and hashes it; the server checks that it is one of its own and still fresh.`,
      spec: 'RFC 7616 §3.3',
      kin: {
        group: 'nonce',
        why: 'The credentials must repeat the nonce of the challenge that they answer.',
      },
    },
    {
      path: `${header}.opaque`,
      title: 'opaque of the challenge',
      family: 'proof',
      what: 'A text that means something to the server alone. It may be empty.',
      writer,
      reader: `The client returns it unchanged in ${answer}. It is not hashed.`,
      spec: 'RFC 7616 §3.3',
      kin: { group: 'opaque', why: 'The credentials must return the opaque of the challenge unchanged.' },
    },
    {
      path: `${header}.stale`,
      title: 'stale flag of the challenge',
      family: 'proof',
      what: 'TRUE: the response was right, only the nonce was too old. FALSE or absent: the credentials themselves did not hold, or there were none.',
      writer,
      reader:
        'With TRUE the client tries again with the new nonce and without asking its user; with anything else the same password will fail again.',
      spec: 'RFC 7616 §3.3',
    },
    {
      path: `${header}.algorithm`,
      title: 'algorithm of the challenge',
      family: 'proof',
      what: 'The hash function to be used. MD5 where none is named; RFC 8760 added SHA-256 and SHA-512-256 and advises against MD5.',
      writer,
      reader:
        'The client leaves a challenge alone whose algorithm it does not know, and repeats the name in its credentials.',
      spec: 'RFC 8760 §2.4',
      kin: {
        group: 'algorithm',
        why: 'The credentials name the algorithm of the challenge that they answer.',
      },
    },
    {
      path: `${header}.qop`,
      title: 'qop of the challenge',
      family: 'proof',
      what: 'The list, in quotation marks, of the protections on offer: auth covers method and URI, auth-int the body too. Its presence asks for the newer formula with nc and cnonce.',
      writer: `The ${server}: it must always send it, though ones from before RFC 3261 do not.`,
      reader:
        'The client chooses one of the list and writes it, without quotation marks, into its credentials.',
      spec: 'RFC 8760 §2.6',
      kin: { group: 'qop', why: 'The credentials choose one of the values that the challenge offers.' },
    },
    {
      path: `${header}.userhash`,
      title: 'userhash of the challenge',
      family: 'proof',
      what: 'true: the server can find a user by a hash of name and realm, so that the name itself need not be sent.',
      writer,
      reader: 'A client that supports it may hash the username. SIP implementations rarely do.',
      spec: 'RFC 7616 §3.4.4',
    },
    {
      path: `${header}.charset`,
      title: 'charset of the challenge',
      family: 'proof',
      what: 'UTF-8: how user name and password become octets before they are hashed.',
      writer,
      reader:
        'The client encodes both in this way; for letters outside ASCII it makes a difference to the response.',
      spec: 'RFC 7616 §3.3',
    },
  ];
}
