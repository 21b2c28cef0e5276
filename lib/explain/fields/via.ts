import type { FieldEntry } from '../field-entry';

/** One hop of the way on which the response comes back. */
export const via: readonly FieldEntry[] = [
  {
    path: 'Via',
    title: 'Via header field',
    family: 'transaction',
    what: {
      request:
        'The way back. Each sender puts a Via of its own on top, and the response takes them in the opposite order.',
      response: 'The way back: the response goes to the topmost Via, which is taken off at each hop.',
    },
    writer: {
      request: 'Each sender writes one: the client the first, every proxy on the way another above it.',
      response:
        'Copied from the request by the server, in the same order, with received and rport filled in.',
    },
    reader: {
      request:
        'The server keeps it, copies it into every response, and sends the response where the topmost one says.',
      response:
        'The client takes a response only if the topmost Via is its own, and finds its transaction by the branch.',
    },
    spec: 'RFC 3261 §20.42',
  },
  {
    path: 'Via.protocol-name',
    title: 'Protocol name in Via',
    family: 'transaction',
    what: 'The name of the protocol that this hop spoke: always SIP.',
    writer: { request: 'The sender of this hop.', response: 'Copied from the request by the server.' },
    reader: 'A receiver that finds anything else here cannot use this Via.',
    spec: 'RFC 3261 §8.1.1.7',
  },
  {
    path: 'Via.protocol-version',
    title: 'Protocol version in Via',
    family: 'transaction',
    what: 'The version of the protocol that this hop spoke: always 2.0.',
    writer: { request: 'The sender of this hop.', response: 'Copied from the request by the server.' },
    reader: 'A receiver that finds anything else here cannot use this Via.',
    spec: 'RFC 3261 §8.1.1.7',
  },
  {
    path: 'Via.transport',
    title: 'Transport in Via',
    family: 'transaction',
    what: 'How this one hop was sent: UDP, TCP, TLS, SCTP, WS or WSS. TLS here protects this hop only and says nothing of the next.',
    writer: {
      request: 'The sender of this hop, once it has found out where and how to send.',
      response: 'Copied from the request by the server.',
    },
    reader:
      'The server returns the response over the same kind of transport: over TCP and TLS on the same connection while that is open.',
    spec: 'RFC 3261 §18.2.2',
  },
  {
    path: 'Via.sent-by',
    title: 'sent-by in Via',
    family: 'transaction',
    what: 'The name or address, with port, at which the sender of this hop expects the response. It is what the sender believes of itself; behind a NAT that is not what others see.',
    writer: {
      request: 'The sender of this hop.',
      response:
        'Copied from the request by the server; the address that the server really saw is added beside it, as received.',
    },
    reader: {
      request:
        'The server compares it with the source of the packet, and together with branch and method it identifies the transaction.',
      response: 'The client discards a response whose topmost sent-by is not its own.',
    },
    spec: 'RFC 3261 §18.1.1',
    kin: {
      group: 'sent-by',
      why: 'It is copied unchanged into the response, and with the branch it identifies the transaction.',
    },
  },
  {
    path: 'Via;branch',
    title: 'branch parameter of Via',
    family: 'transaction',
    what: 'The name of the transaction on this hop. It begins with z9hG4bK, by which an element of RFC 3261 is known; the rest is never used twice.',
    writer: {
      request:
        'The sender of this hop, new for every new request. A retry with credentials is a new request too; only a retransmission keeps its branch.',
      response: 'Copied from the request by the server.',
    },
    reader: {
      request:
        'The server recognises a retransmission by branch, sent-by and method, and repeats its answer instead of doing the work again.',
      response:
        'The client looks for its transaction with this branch and the method in CSeq; a response that fits none is dropped.',
    },
    spec: 'RFC 3261 §8.1.1.7',
    kin: {
      group: 'branch',
      why: 'The same branch means the same transaction: the request, its retransmissions and its responses.',
    },
  },
  {
    path: 'Via;received',
    title: 'received parameter of Via',
    family: 'transaction',
    what: 'The IP address that the packet really came from. It is added where sent-by has a host name or another address.',
    writer: {
      request:
        'The server that received the hop adds it; a client never writes it about itself, so it belongs only to the Vias below the top.',
      response: 'The server that received the request; it was not in the request as the client sent it.',
    },
    reader: {
      request: 'The server that wrote it sends the response there.',
      response:
        'Over UDP the response went to this address; the client can learn from it how it looks from outside.',
    },
    spec: 'RFC 3261 §18.2.1',
  },
  {
    path: 'Via;rport',
    title: 'rport parameter of Via',
    family: 'transaction',
    what: {
      request:
        'Asks the server to send the response back to the port that the request came from. It has no value yet.',
      response: 'The port that the request really came from, filled in by the server.',
    },
    writer: {
      request: 'The client, to get answers through a NAT.',
      response: 'The client wrote the name, the server the value.',
    },
    reader: {
      request:
        'The server fills in the source port, adds received, and answers to exactly that address and port.',
      response:
        'The client sees its port as it looks from outside; if it is not its own, there is a NAT between.',
    },
    spec: 'RFC 3581 §4',
  },
  {
    path: 'Via;maddr',
    title: 'maddr parameter of Via',
    family: 'transaction',
    what: 'The address to which the response is to go instead of sent-by; used with multicast.',
    writer: { request: 'The sender of this hop.', response: 'Copied from the request by the server.' },
    reader: 'The server sends the response to this address, on the port of sent-by.',
    spec: 'RFC 3261 §18.2.2',
  },
  {
    path: 'Via;ttl',
    title: 'ttl parameter of Via',
    family: 'transaction',
    what: 'How many routers a multicast packet may pass.',
    writer: {
      request: 'The sender of this hop, together with maddr.',
      response: 'Copied from the request by the server.',
    },
    reader: 'The server uses it for a response that it sends by multicast.',
    spec: 'RFC 3261 §18.1.1',
  },
];
