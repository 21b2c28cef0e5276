import { describe, expect, it } from 'vitest';
import { contentEntries } from '@/content/search-entries';
import { newSearch } from '@/lib/search/search-index';
import { siteEntries } from './site-entries';

const entries = [...contentEntries(), ...siteEntries()];
const search = newSearch(entries);

/** What people ask, and the address that they expect first. */
const EXPECTED: readonly (readonly [question: string, href: string])[] = [
  // Status codes.
  ['423', '/glossary/#423'],
  ['401', '/glossary/#401'],
  ['407', '/glossary/#407'],
  ['503', '/glossary/#503'],
  ['Interval Too Brief', '/glossary/#423'],
  // Header fields, in any case and in compact form.
  ['Min-Expires', '/headers/min-expires/'],
  ['min-expires', '/headers/min-expires/'],
  ['Via', '/headers/via/'],
  ['contact', '/headers/contact/'],
  ['Call-ID', '/headers/call-id/'],
  ['CSeq', '/headers/cseq/'],
  ['WWW-Authenticate', '/headers/www-authenticate/'],
  ['Authorization', '/headers/authorization/'],
  ['Proxy-Authenticate', '/headers/proxy-authenticate/'],
  ['Max-Forwards', '/headers/max-forwards/'],
  ['expires', '/headers/expires/'],
  ['Retry-After', '/headers/retry-after/'],
  ['Service-Route', '/headers/service-route/'],
  // Their parameters.
  ['branch', '/headers/via/#branch'],
  ['rport', '/headers/via/#rport'],
  ['+sip.instance', '/headers/contact/#+sip.instance'],
  ['reg-id', '/headers/contact/#reg-id'],
  ['Contact;expires', '/headers/contact/#expires'],
  // Digest parameters.
  ['nonce', '/headers/www-authenticate/#nonce'],
  ['realm', '/headers/www-authenticate/#realm'],
  ['opaque', '/headers/www-authenticate/#opaque'],
  ['stale', '/headers/www-authenticate/#stale'],
  ['qop', '/headers/www-authenticate/#qop'],
  ['algorithm', '/headers/www-authenticate/#algorithm'],
  ['cnonce', '/headers/authorization/#cnonce'],
  ['nc', '/headers/authorization/#nc'],
  ['response', '/headers/authorization/#response'],
  ['username', '/headers/authorization/#username'],
  ['rspauth', '/headers/authentication-info/#rspauth'],
  // Rules by their ids.
  ['via-magic-cookie', '/rules/via-magic-cookie/'],
  ['auth-nc-increasing', '/rules/auth-nc-increasing/'],
  ['register-from-to', '/rules/register-from-to/'],
  // Words of the trade.
  ['AOR', '/glossary/#address-of-record'],
  ['address of record', '/glossary/#address-of-record'],
  ['binding', '/glossary/#binding'],
  ['bindings', '/glossary/#binding'],
  ['registrar', '/glossary/#registrar'],
  ['NAT', '/glossary/#nat'],
  ['CPL', '/glossary/#cpl'],
  // Flows by their numbers and names.
  ['2.1', '/flows/2.1/'],
  ['2.4', '/flows/2.4/'],
  ['RFC 3665 §2.2', '/flows/2.2/'],
  ['Successful New Registration', '/flows/2.1/'],
  ['too-brief', '/flows/too-brief/'],
];

describe('the search', () => {
  it('knows every place once', () => {
    const addresses = entries.map(({ href }) => href);
    expect(addresses.filter((href, index) => addresses.indexOf(href) !== index)).toEqual([]);
  });

  it.each(EXPECTED)('finds for %s first %s', (question, href) => {
    expect(search(question)[0]?.hits[0]?.entry.href).toBe(href);
  });

  it.each([
    'one way audio behind a router',
    'why does my phone get 403',
    'registraton',
    'nonce wrong after reboot',
    'Authorization.nonce',
  ])('finds something for “%s”', (question) => {
    expect(search(question).flatMap(({ hits }) => hits).length).toBeGreaterThan(0);
  });

  it.each(['', '   ', '?!', '§'])('finds nothing for “%s”', (question) => {
    expect(search(question)).toEqual([]);
  });

  it('does not take one number for another', () => {
    const found = search('423').flatMap(({ hits }) => hits.flatMap(({ words }) => [...words]));
    expect(found).not.toContain('422');
    expect(found).toContain('423');
  });
});
