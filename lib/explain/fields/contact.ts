import type { FieldEntry } from '../field-entry';

/** What is bound to the address-of-record. */
export const contact: readonly FieldEntry[] = [
  {
    path: 'Contact',
    title: 'Contact header field',
    family: 'binding',
    what: {
      request:
        'Where the user can be reached: what the client wants bound to the address-of-record. A REGISTER without it changes nothing and only asks for the list.',
      response: 'All bindings that the address-of-record has now, those of other devices included.',
    },
    writer: {
      request: 'The client.',
      response: 'The registrar, from its table; it does not repeat the request here.',
    },
    reader: {
      request:
        'The registrar adds, refreshes or removes one binding for each value; proxies later send calls to these addresses.',
      response: 'The client looks for its own address in the list and for how long it was granted.',
    },
    spec: 'RFC 3261 §10.2',
  },
  {
    path: 'Contact.display-name',
    title: 'Display name in Contact',
    family: 'binding',
    what: 'A name for people to see, belonging to this address.',
    writer: { request: 'The client.', response: 'The registrar, from the binding that it stored.' },
    reader: 'Nothing is decided by it.',
    spec: 'RFC 3261 §20.10',
  },
  {
    path: 'Contact.uri',
    title: 'URI in Contact',
    family: 'binding',
    what: 'The address of the device itself: where requests for the address-of-record are to be sent. Via is for responses, Contact for requests to come. Any kind of URI will do, even mailto.',
    writer: {
      request: 'The client. Digest authentication does not protect it, unless the message travels over TLS.',
      response: 'The registrar, from the binding that it stored.',
    },
    reader: {
      request:
        'The registrar compares it with the bindings that it has, by the rules for comparing URIs, to tell a refresh from a new binding.',
      response:
        'The client finds its own binding by it; a proxy puts it into the Request-URI of a call to this user.',
    },
    spec: 'RFC 3261 §10.2.1',
    kin: { group: 'contact', why: 'It is the binding: asked for in the request, listed in the response.' },
  },
  {
    path: 'Contact.star',
    title: 'Contact: *',
    family: 'binding',
    what: 'All bindings of the address-of-record, of every device. It is allowed only alone and with Expires: 0, and then removes them all.',
    writer: 'The client that wants to remove bindings of which it does not know.',
    reader:
      'The registrar removes all bindings, or refuses with 400 if anything stands beside the star or Expires is not 0.',
    spec: 'RFC 3261 §10.2.2',
  },
  {
    path: 'Contact;expires',
    title: 'expires parameter of Contact',
    family: 'binding',
    what: {
      request:
        'For how many seconds this one binding should hold. It goes before the Expires header field; 0 removes the binding.',
      response:
        'How many seconds this binding has left, as the registrar decided; it may be less than was asked for.',
    },
    writer: { request: 'The client, as a wish.', response: 'The registrar, for every binding.' },
    reader: {
      request: 'The registrar takes it, shortens it, or refuses a brief one with 423 Interval Too Brief.',
      response: 'The client refreshes its binding before this time is over.',
    },
    spec: 'RFC 3261 §10.2.1.1',
  },
  {
    path: 'Contact;q',
    title: 'q parameter of Contact',
    family: 'binding',
    what: 'How much this address is preferred among all bindings of the address-of-record, from 0 to 1.',
    writer: { request: 'The client.', response: 'The registrar, as it stored it.' },
    reader: 'A proxy may try the addresses with the highest value first when a call comes.',
    spec: 'RFC 3261 §10.2.1.2',
  },
  {
    path: 'Contact;+sip.instance',
    title: '+sip.instance parameter of Contact',
    family: 'binding',
    what: 'A name of the device that outlives restarts and changes of address, usually a UUID.',
    writer: {
      request: 'The client, the same for as long as the device exists.',
      response: 'The registrar, as it stored it.',
    },
    reader:
      'With reg-id the registrar tells by it that a new address belongs to a device it knows, and replaces the old binding instead of adding one.',
    spec: 'RFC 5626 §4.1',
    kin: { group: 'instance', why: 'The same instance means the same device, whatever its address is now.' },
  },
  {
    path: 'Contact;reg-id',
    title: 'reg-id parameter of Contact',
    family: 'binding',
    what: 'The number of this flow among several that one device keeps open to its registrar.',
    writer: { request: 'The client: one number for each flow.', response: 'The registrar, as it stored it.' },
    reader:
      'The registrar keeps one binding for each pair of instance and reg-id and sends calls down that flow.',
    spec: 'RFC 5626 §4.2',
  },
  {
    path: 'Contact;pub-gruu',
    title: 'pub-gruu parameter of Contact',
    family: 'binding',
    what: 'A public URI that leads to this one device wherever it is.',
    writer: 'The registrar, for a client that supports gruu and gave its instance.',
    reader: 'The client uses it as its Contact in calls.',
    spec: 'RFC 5627 §4.2',
  },
  {
    path: 'Contact;temp-gruu',
    title: 'temp-gruu parameter of Contact',
    family: 'binding',
    what: 'A URI that leads to this one device and hides whose it is.',
    writer:
      'The registrar, a new one at each registration, for a client that supports gruu and gave its instance.',
    reader: 'The client uses it as its Contact in calls where it wants to stay unknown.',
    spec: 'RFC 5627 §4.2',
  },
];
