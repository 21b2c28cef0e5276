import type { ReasonTable } from './reason';

/** From a request to a response to it. */
export const reasonsFromRequestToResponse: ReasonTable = {
  'Request-Line': {
    removed: 'A response has a status line instead; what it answers stands in CSeq.',
    spec: 'RFC 3261 §7.2',
  },
  'Status-Line': { added: 'A response begins with its outcome.', spec: 'RFC 3261 §7.2' },
  'Via.transport': {
    same: 'Via is copied, so that the response takes the same way back.',
    spec: 'RFC 3261 §8.2.6.2',
  },
  'Via.sent-by': {
    same: 'Via is copied, so that the response takes the same way back.',
    changed: 'Via must be copied unchanged; the client drops a response whose sent-by is not its own.',
    spec: 'RFC 3261 §8.2.6.2',
  },
  'Via;branch': {
    same: 'The server copies it, and the client finds its transaction by it.',
    changed:
      'It must be copied unchanged: the client finds no transaction for this one and drops the response.',
    spec: 'RFC 3261 §17.1.3',
  },
  'Via;received': {
    added: 'The server notes the address that the request really came from, and answers to it.',
    spec: 'RFC 3261 §18.2.1',
  },
  'Via;rport': {
    changed: 'The client asked for it, and the server filled in the port that the request really came from.',
    spec: 'RFC 3581 §4',
  },
  'Max-Forwards': {
    removed: 'A response goes back along the Vias and cannot loop, so it needs no limit.',
    spec: 'RFC 3261 §20.22',
  },
  'From.uri': { same: 'From is copied from the request.', spec: 'RFC 3261 §8.2.6.2' },
  'From;tag': {
    same: 'From is copied from the request, its tag included.',
    changed: 'From must be copied unchanged.',
    spec: 'RFC 3261 §8.2.6.2',
  },
  'To.uri': { same: 'To is copied from the request.', spec: 'RFC 3261 §8.2.6.2' },
  'To;tag': {
    added: 'The server that answers adds its own tag. For a REGISTER no dialog comes of it.',
    same: 'A To tag that the request had is copied.',
    spec: 'RFC 3261 §8.2.6.2',
  },
  'Call-ID.value': {
    same: 'Call-ID is copied from the request.',
    changed: 'Call-ID must be copied unchanged.',
    spec: 'RFC 3261 §8.2.6.2',
  },
  'CSeq.number': {
    same: 'CSeq is copied, so that the response says which request it answers.',
    changed: 'CSeq must be copied unchanged.',
    spec: 'RFC 3261 §8.2.6.2',
  },
  'CSeq.method': {
    same: 'CSeq is copied, so that the response says which method it answers.',
    changed: 'CSeq must be copied unchanged: the client matches the method to its transaction.',
    spec: 'RFC 3261 §8.2.6.2',
  },
  Contact: {
    added: 'The registrar lists all bindings that there are, those of other devices included.',
    removed: 'Only a 2xx lists bindings; nothing was bound, or nothing is left.',
    spec: 'RFC 3261 §10.3 step 8',
  },
  'Contact.uri': {
    same: 'The address that was asked for is among the bindings now.',
    changed: 'The registrar lists its own bindings; the first is another than the one asked for.',
    spec: 'RFC 3261 §10.3 step 8',
  },
  'Contact;expires': {
    same: 'The registrar grants the time that was asked for.',
    changed: 'The registrar decides how long the binding holds, and may grant less than was asked for.',
    added: 'The registrar says of every binding how long it will hold.',
    spec: 'RFC 3261 §10.3 step 8',
  },
  'WWW-Authenticate': {
    added: 'The registrar wants proof before it changes any binding.',
    spec: 'RFC 3261 §22.2',
  },
  'Proxy-Authenticate': {
    added: 'A proxy on the way wants proof before it goes on.',
    spec: 'RFC 3261 §22.3',
  },
  Authorization: {
    removed: 'Credentials are for the server; a response does not repeat them.',
    spec: 'RFC 3261 §20.7',
  },
  'Proxy-Authorization': {
    removed: 'Credentials are for the proxy; a response does not repeat them.',
    spec: 'RFC 3261 §20.28',
  },
  'Min-Expires': { added: 'The registrar says what interval it would accept.', spec: 'RFC 3261 §10.2.8' },
  Unsupported: { added: 'The server names the extensions that it does not know.', spec: 'RFC 3261 §8.2.2.3' },
  Date: { added: 'A registrar should tell the time in its 200.', spec: 'RFC 3261 §10.3 step 8' },
  'Content-Length.value': {
    same: 'The body is as long as that of the request.',
    changed: 'The response has a body of another length.',
    spec: 'RFC 3261 §20.14',
  },
};
