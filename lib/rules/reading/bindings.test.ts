import { expect, it } from 'vitest';
import { parse } from '@/lib/sip/parse';
import { F1, OK } from '../examples/registration';
import { judge } from '../judge';
import { addressContacts, firstContacts } from './bindings';

/** More than are gone through one by one. */
const uris = Array.from({ length: 520 }, (_, index) => `<sips:bob@192.0.2.4:${5062 + index}>;expires=3600`);

/** A message of the examples with other Contacts. */
function withContacts(example: string, contacts: readonly string[]): string {
  return example.replace(/^Contact: .*$/m, `Contact: ${contacts.join(', ')}`).replaceAll('\n', '\r\n');
}

it('are all looked up, and the first gone through', () => {
  const message = parse(withContacts(F1, uris));
  expect(addressContacts(message)).toHaveLength(520);
  expect(firstContacts(message)).toEqual(addressContacts(message).slice(0, 500));
});

it('may come in another order in the answer, however many they are', () => {
  const texts = [withContacts(F1, uris), withContacts(OK, uris.toReversed())];
  const rules = judge(texts)
    .flat()
    .map(({ rule }) => rule);
  expect(rules).not.toContain('200-lists-all');
  expect(rules).not.toContain('granted-le-requested');
});
