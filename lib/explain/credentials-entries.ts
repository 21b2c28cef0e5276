import type { FieldEntry } from './field-entry';

/** What differs between the credentials for a registrar and those for a proxy. */
export interface CredentialsHeader {
  /** Canonical name of the header: `Authorization`. */
  readonly header: 'Authorization' | 'Proxy-Authorization';
  /** The header that asked for it. */
  readonly challenge: 'WWW-Authenticate' | 'Proxy-Authenticate';
  readonly status: 401 | 407;
  /** `registrar`. */
  readonly server: string;
  /** Section that defines the header. */
  readonly spec: string;
}

/** The explanations of credentials and all their parameters (RFC 7616 §3.4, as SIP uses it: RFC 8760). */
export function credentialsEntries(about: CredentialsHeader): readonly FieldEntry[] {
  const { header, challenge, status, server, spec } = about;
  return [
    {
      path: header,
      title: `${header} header field`,
      family: 'proof',
      what: `The credentials: proof that the sender knows the password, for one nonce, one method and one URI. They do not cover the rest of the message, Contact included.`,
      writer: `The client, in answer to a ${status}, or without being asked while it still has a nonce of this ${server}.`,
      reader: `The ${server} computes the response itself from what it stores of the password and compares.`,
      spec,
    },
    {
      path: `${header}.scheme`,
      title: 'Scheme of the credentials',
      family: 'proof',
      what: 'How it is proved. Digest: by a hash that contains the password; it can be compared but not turned back.',
      writer: 'The client, the same as in the challenge.',
      reader: `The ${server} reads the parameters accordingly.`,
      spec: 'RFC 3261 §22.4',
    },
    {
      path: `${header}.username`,
      title: 'username of the credentials',
      family: 'proof',
      what: 'The name under which the server keeps the password. It may differ from the user in To and From.',
      writer: 'The client, from its configuration.',
      reader: `The ${server} finds the password by it, and then asks whether this user may change the bindings of the address in To (step 4).`,
      spec: 'RFC 7616 §3.4',
      kin: { group: 'username', why: 'The same user proves who it is.' },
    },
    {
      path: `${header}.realm`,
      title: 'realm of the credentials',
      family: 'proof',
      what: 'The area in which user and password are valid.',
      writer: `The client, copied from ${challenge} letter for letter.`,
      reader: `It is hashed with user and password; the ${server} passes over credentials for a realm that is not its own.`,
      spec: 'RFC 3261 §22.1',
      kin: {
        group: 'realm',
        why: 'The credentials must repeat the realm of the challenge that they answer.',
      },
    },
    {
      path: `${header}.nonce`,
      title: 'nonce of the credentials',
      family: 'proof',
      what: 'The nonce to which this response is the answer. Several requests may use it if nc goes up each time.',
      writer: `The client, copied from ${challenge} letter for letter.`,
      reader: `The ${server} checks that it gave it out and that it is still fresh; otherwise it sends a new challenge, with stale=TRUE if only the age was wrong.`,
      spec: 'RFC 7616 §3.4',
      kin: {
        group: 'nonce',
        why: 'The credentials must repeat the nonce of the challenge that they answer.',
      },
    },
    {
      path: `${header}.uri`,
      title: 'uri of the credentials',
      family: 'proof',
      what: 'What is asked for: the Request-URI once more. It is hashed, and a proxy may have changed the request line since.',
      writer: 'The client, the same text as its Request-URI; not the URI of From or To.',
      reader: `The ${server} hashes this text and checks that it means the same resource as the Request-URI.`,
      spec: 'RFC 7616 §3.4.6',
      kin: {
        group: 'uri',
        why: 'The client copies its Request-URI here, and the response is computed over it.',
      },
    },
    {
      path: `${header}.response`,
      title: 'response of the credentials',
      family: 'proof',
      what: 'The proof itself: a hash over user, realm, password, nonce, method and URI, in hexadecimal digits. Nothing can be decrypted from it, though a weak password can be guessed.',
      writer: 'The client, computed anew for every request.',
      reader: `The ${server} computes the same and compares: if they differ, the password or one of the other ingredients was another.`,
      spec: 'RFC 7616 §3.4.1',
    },
    {
      path: `${header}.algorithm`,
      title: 'algorithm of the credentials',
      family: 'proof',
      what: 'The hash function that was used. MD5 where none is named.',
      writer: `The client, the one of the ${challenge} that it answers.`,
      reader: `The ${server} computes with the same one; the number of digits in response follows from it.`,
      spec: 'RFC 8760 §2.7',
      kin: {
        group: 'algorithm',
        why: 'The credentials name the algorithm of the challenge that they answer.',
      },
    },
    {
      path: `${header}.opaque`,
      title: 'opaque of the credentials',
      family: 'proof',
      what: 'What the server gave the client to keep for it.',
      writer: `The client, copied from ${challenge}, even if it is empty.`,
      reader: `The ${server} gets back what it wrote. It is not hashed.`,
      spec: 'RFC 7616 §3.4',
      kin: { group: 'opaque', why: 'The credentials must return the opaque of the challenge unchanged.' },
    },
    {
      path: `${header}.qop`,
      title: 'qop of the credentials',
      family: 'proof',
      what: 'The one protection that the client chose, without quotation marks: auth or auth-int.',
      writer: `The client, one of the list in ${challenge}; if there was one, it must be here, with nc and cnonce.`,
      reader: `The ${server} takes the formula that goes with it. Without it the older one without nc and cnonce is meant.`,
      spec: 'RFC 3261 §22.4',
      kin: { group: 'qop', why: 'The credentials choose one of the values that the challenge offers.' },
    },
    {
      path: `${header}.nc`,
      title: 'nc of the credentials',
      family: 'proof',
      what: 'How many requests, this one included, the client has sent with this nonce: eight hexadecimal digits, from 00000001.',
      writer: 'The client, one higher for each request with the same nonce.',
      reader: `The ${server} can see by a number that comes twice that somebody repeats an old request.`,
      spec: 'RFC 7616 §3.4',
    },
    {
      path: `${header}.cnonce`,
      title: 'cnonce of the credentials',
      family: 'proof',
      what: 'A random text of the client, hashed with the rest, so that a server cannot choose all of what is hashed.',
      writer: 'The client; with qop it must be there.',
      reader: `The ${server} puts it into its own computation, and into Authentication-Info if it sends that.`,
      spec: 'RFC 7616 §3.4',
      kin: {
        group: 'cnonce',
        why: 'The server repeats the cnonce when it proves in turn that it knows the password.',
      },
    },
    {
      path: `${header}.userhash`,
      title: 'userhash of the credentials',
      family: 'proof',
      what: 'true: username is not the name but a hash of name and realm.',
      writer: 'The client, if the challenge allowed it.',
      reader: `The ${server} looks the user up by the hash.`,
      spec: 'RFC 7616 §3.4.4',
    },
  ];
}
