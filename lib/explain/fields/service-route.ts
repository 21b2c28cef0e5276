import { displayNameEntry } from '../display-name-entry';
import type { FieldEntry } from '../field-entry';

/** The way from the client, told by the registrar. */
export const serviceRoute: readonly FieldEntry[] = [
  {
    path: 'Service-Route',
    title: 'Service-Route header field',
    family: 'binding',
    what: 'The way on which the client should send its own requests from now on.',
    writer: 'The registrar, in the 200 OK to a REGISTER.',
    reader:
      'The client puts it as Route into its later requests, other than REGISTER, while the registration holds.',
    spec: 'RFC 3608 §5',
  },
  {
    path: 'Service-Route.uri',
    title: 'URI in Service-Route',
    family: 'binding',
    what: 'One proxy on the way from the client to its services. The order is that in which requests go through them.',
    writer: 'The registrar.',
    reader: 'The client copies it, unchanged, into Route.',
    spec: 'RFC 3608 §6.1',
    kin: { group: 'hop', why: 'The same proxy, where it asked to be on the way and where the way is used.' },
  },
  displayNameEntry('Service-Route', 'binding', 'RFC 3608 §5'),
];
