import type { Family } from './explanation';
import type { FieldEntry } from './field-entry';

/** The entry of a display name in a header of which nobody reads the name. */
export function displayNameEntry(header: string, family: Family, spec: string): FieldEntry {
  return {
    path: `${header}.display-name`,
    title: `Display name in ${header}`,
    family,
    what: 'A name for people to see, in front of the address.',
    writer: 'Whoever wrote the address.',
    reader: 'Nothing is decided by it.',
    spec,
  };
}
