import type { ReasonTable } from './reason';

/** From one request of a client to its next one: a retry with credentials, or a refresh. */
export const reasonsBetweenRequests: ReasonTable = {
  'Request-Line.method': {
    same: 'It asks for the same thing as before.',
    changed: 'It asks for something else than before, so it is no retry.',
    spec: 'RFC 3261 §22.2',
  },
  'Request-Line.uri': {
    same: 'It goes to the same domain as before.',
    changed: 'It goes to another domain than before, so its digest must be computed for that one.',
    spec: 'RFC 3261 §10.2',
  },
  'Via.transport': {
    same: 'It is sent over the same transport.',
    changed: 'It is sent over another transport; Via names the one of this hop.',
    spec: 'RFC 3261 §18.1.1',
  },
  'Via.sent-by': {
    same: 'The client expects the response at the same place.',
    changed: 'The client expects the response at another place than before.',
    spec: 'RFC 3261 §18.1.1',
  },
  'Via;branch': {
    same: 'Only a retransmission keeps its branch: a new request needs a new one, even if it asks the same.',
    changed:
      'A new request gets a new branch, although it asks the same: the branch is the name of the transaction.',
    spec: 'RFC 3261 §8.1.1.7',
  },
  'Max-Forwards.value': {
    same: 'Each new request starts with the full number of hops.',
    changed: 'Only a proxy on the way lowers it; the client starts each request with the same number.',
    spec: 'RFC 3261 §8.1.1.6',
  },
  'From.uri': {
    same: 'The same party is responsible for the registration.',
    changed: 'Another party is responsible for the registration than before.',
    spec: 'RFC 3261 §10.2',
  },
  'From;tag': {
    same: 'A retry should keep the From tag.',
    changed:
      'A retry should keep the From tag. A registrar does not decide by it, so a new one does no harm here.',
    spec: 'RFC 3261 §8.1.3.5',
  },
  'To.uri': {
    same: 'It concerns the same address-of-record.',
    changed: 'It concerns another address-of-record than before.',
    spec: 'RFC 3261 §10.2',
  },
  'To;tag': {
    added: 'A REGISTER belongs to no dialog, so the tag of a former response has no place here.',
    spec: 'RFC 3261 §10.2',
  },
  'Call-ID.value': {
    same: 'A client keeps one Call-ID for all its registrations, so that the registrar can put them in order.',
    changed:
      'A new Call-ID starts a new series, as after a restart: the registrar cannot order it against the former one.',
    spec: 'RFC 3261 §10.2',
  },
  'CSeq.number': {
    same: 'A new request with the same Call-ID must have a higher number; the registrar takes this one for a late or repeated one.',
    changed:
      'Each new request with the same Call-ID counts one up, so that the registrar knows which is the later.',
    spec: 'RFC 3261 §10.2',
  },
  'CSeq.method': {
    same: 'It repeats the method of the request line.',
    changed: 'It must be the method of the request line, which is another one now.',
    spec: 'RFC 3261 §8.1.1.5',
  },
  Contact: {
    added: 'One more address is to be bound, refreshed or removed.',
    removed: 'The request concerns fewer addresses; without any Contact it only asks for the list.',
    spec: 'RFC 3261 §10.2',
  },
  'Contact.uri': {
    same: 'The same address is to be bound.',
    changed:
      'Another address is to be bound than before. The former one stays bound until it expires or is removed.',
    spec: 'RFC 3261 §10.2.1',
  },
  'Contact;expires': {
    same: 'The binding is asked for as long a time as before.',
    changed: 'The binding is asked for another time than before; 0 removes it.',
    added: 'This address is asked for a time of its own, which goes before Expires.',
    removed: 'This address follows Expires now, or what the registrar grants by itself.',
    spec: 'RFC 3261 §10.2.1.1',
  },
  'Expires.value': {
    same: 'The bindings are asked for as long a time as before.',
    changed:
      'The bindings are asked for another time than before: after a 423 at least Min-Expires, and 0 to remove them.',
    spec: 'RFC 3261 §10.2.1.1',
  },
  Authorization: {
    added: 'The registrar asked for proof with 401, and these are the credentials that answer its challenge.',
    removed: 'The request comes without proof now, so the registrar will ask for it with 401.',
    spec: 'RFC 3261 §22.2',
  },
  'Proxy-Authorization': {
    added: 'A proxy asked for proof with 407, and these are the credentials that answer its challenge.',
    removed: 'The request comes without proof for the proxy now, so the proxy will ask for it with 407.',
    spec: 'RFC 3261 §22.3',
  },
  'Authorization.nonce': {
    same: 'The same nonce is used once more, which is allowed while it is fresh and nc goes up.',
    changed: 'It answers a newer challenge.',
    spec: 'RFC 7616 §3.4',
  },
  'Authorization.nc': {
    same: 'The count starts again with a new nonce; with the same nonce it must go up.',
    changed: 'It counts the requests that were sent with this nonce.',
    spec: 'RFC 7616 §3.4',
  },
  'Authorization.cnonce': {
    same: 'A client may keep its cnonce while nc goes up.',
    changed: 'The client chose a new random text for this response.',
    spec: 'RFC 7616 §3.4',
  },
  'Authorization.response': {
    same: 'None of what goes into the response has changed.',
    changed: 'Something that goes into the response has changed, so it had to be computed anew.',
    spec: 'RFC 7616 §3.4.1',
  },
  'Content-Length.value': {
    same: 'The body is as long as before.',
    changed: 'The body has another length now.',
    spec: 'RFC 3261 §20.14',
  },
};
