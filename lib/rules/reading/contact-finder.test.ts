import { expect, it } from 'vitest';
import { parse } from '@/lib/sip/parse';
import { addressContacts } from './bindings';
import { contactFinder } from './contact-finder';

const listed = '<sip:bob@A.example.com>, <sip:bob@192.0.2.4;transport=tcp>, <sip:bob@192.0.2.4>;q=0.5';

it.each([
  ['sip:bob@a.example.com', 'sip:bob@A.example.com'],
  ['sip:bob@192.0.2.4', 'sip:bob@192.0.2.4'],
  ['sip:bob@192.0.2.4;ob', 'sip:bob@192.0.2.4'],
  ['sip:bob@192.0.2.4;transport=TCP', 'sip:bob@192.0.2.4;transport=tcp'],
  ['sip:bob@192.0.2.4:5060', undefined],
  ['mailto:bob@example.com', undefined],
])('finds %s by the rules for URIs', (uri, expected) => {
  const find = contactFinder(addressContacts(parse(`SIP/2.0 200 OK\r\nContact: ${listed}\r\n\r\n`)));
  expect(find(uri)?.uri.value).toBe(expected);
});
