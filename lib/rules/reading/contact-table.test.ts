import { describe, expect, it } from 'vitest';
import { contactTable } from './contact-table';

const bob = 'sip:bob@biloxi.example.com';

describe('a table of Contacts', () => {
  it.each([
    ['the same', 'sip:bob@192.0.2.4', 'sip:bob@192.0.2.4', true],
    ['the case of the host', 'sip:bob@a.example.com', 'sip:bob@A.example.com', true],
    ['the case of the user', 'sip:bob@192.0.2.4', 'sip:Bob@192.0.2.4', false],
    ['the default port', 'sip:bob@192.0.2.4', 'sip:bob@192.0.2.4:5060', false],
    ['the transport', 'sip:bob@192.0.2.4', 'sip:bob@192.0.2.4;transport=tcp', false],
    ['a parameter that one of them lacks', 'sip:bob@192.0.2.4', 'sip:bob@192.0.2.4;ob', true],
  ])('finds by the rules for URIs: %s', (_, one, other, isFound) => {
    const table = contactTable<number>();
    table.set(bob, one, 1);
    expect(table.get(bob, other)).toBe(isFound ? 1 : undefined);
    expect(table.get('sip:alice@biloxi.example.com', other)).toBeUndefined();
  });

  it('writes over, removes and forgets', () => {
    const table = contactTable<number>();
    table.set(bob, 'sip:bob@192.0.2.4', 1);
    table.set(bob, 'sip:bob@192.0.2.5', 2);
    table.set(bob, 'sip:bob@192.0.2.4', 3);
    expect(table.of(bob)).toEqual([3, 2]);
    table.remove(bob, 'sip:bob@192.0.2.4');
    expect(table.of(bob)).toEqual([2]);
    table.remove(bob, 'sip:nobody@192.0.2.4');
    table.set(bob, 'sip:bob@192.0.2.4', 4);
    expect(table.of(bob)).toEqual([2, 4]);
    table.clear(bob);
    expect(table.of(bob)).toEqual([]);
  });
});
