import { describe, expect, it } from 'vitest';
import type { GlossaryTerm } from './glossary.mjs';
import { formsOfTerm, termWords } from './term-words';

function term(id: string, name = id, also: readonly string[] = []): GlossaryTerm {
  return { id, term: name, also: [...also], ordinary: false, spec: [], see: [], meaning: 'A word.' };
}

const words = termWords([
  term('proxy'),
  term('binding'),
  term('contact', 'Contact'),
  term('address-of-record', 'address-of-record', ['AOR']),
  term('flow'),
  term('flow-token', 'flow token'),
  term('proxy-authenticate', 'Proxy-Authenticate'),
  term('contact-star', 'Contact: *'),
]);

describe('the words of a term', () => {
  it.each([
    ['binding', ['binding', 'Binding', 'bindings', 'Bindings']],
    ['proxy', ['proxy', 'Proxy', 'proxies', 'Proxies']],
    ['Via', ['Via', 'Vias']],
    ['alias', ['alias', 'Alias', 'aliases', 'Aliases']],
    [
      'address-of-record',
      ['address-of-record', 'Address-of-record', 'addresses-of-record', 'Addresses-of-record'],
    ],
  ])('%s: with plurals, and with a capital where it has none', (name, forms) => {
    expect(formsOfTerm(term('x', name))).toEqual(forms);
  });

  it.each([
    ['A proxy and two Proxies.', ['proxy', 'proxy']],
    ['The contact, not a Contact.', ['contact']],
    ['Proxy-Authenticate is none of a proxy.', ['proxy-authenticate', 'proxy']],
    ['A flow\ntoken is no flow.', ['flow-token', 'flow']],
    ['A workflow overflows; an inflow-flow does too.', []],
    [
      'Contact: * means all. The AORs of the registrar’s bindings.',
      ['contact-star', 'address-of-record', 'binding'],
    ],
  ])('in %j', (text, ids) => {
    expect(words.in(text).map(({ id }) => id)).toEqual(ids);
  });

  it('say where they stand', () => {
    expect(words.in('No\nBinding')).toEqual([{ id: 'binding', word: 'Binding', at: 3 }]);
  });

  it('are told as a whole or not at all', () => {
    expect(words.termOf('AORs')).toBe('address-of-record');
    expect(words.termOf('the AOR')).toBeUndefined();
  });
});
