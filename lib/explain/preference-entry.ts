import type { FieldEntry } from './field-entry';

/** The entry of `q` in a header that lists what the sender accepts. */
export function preferenceEntry(header: string, spec: string): FieldEntry {
  return {
    path: `${header};q`,
    title: `q parameter of ${header}`,
    family: 'other',
    what: 'How welcome this is beside the others, from 0 to 1: 1 where it is missing, 0 for not at all.',
    writer: 'Whoever sends the message.',
    reader: 'The other side takes what is most welcome of what it has.',
    spec,
  };
}
