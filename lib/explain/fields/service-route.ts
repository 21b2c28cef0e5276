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
];
