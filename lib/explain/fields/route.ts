import { displayNameEntry } from '../display-name-entry';
import type { FieldEntry } from '../field-entry';

/** The way that is still ahead of a request. */
export const route: readonly FieldEntry[] = [
  {
    path: 'Route',
    title: 'Route header field',
    family: 'other',
    what: 'The proxies through which this request still has to go.',
    writer: 'The client, from its configuration or from an earlier answer.',
    reader: 'Each proxy takes its own address off the top and sends the request to the next one.',
    spec: 'RFC 3261 §20.34',
  },
  {
    path: 'Route.uri',
    title: 'URI in Route',
    family: 'other',
    what: 'One proxy on the way. The parameter lr says that it leaves the Request-URI alone, as all proxies do today.',
    writer: 'The client: its outbound proxy, or what a Service-Route or a Record-Route told it.',
    reader:
      'The proxy that finds itself on top removes the value; the next one decides where the request goes.',
    spec: 'RFC 3261 §16.4',
    kin: { group: 'hop', why: 'The same proxy, where it asked to be on the way and where the way is used.' },
  },
  displayNameEntry('Route', 'other', 'RFC 3261 §20.34'),
];
