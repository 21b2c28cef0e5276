import type { FieldEntry } from '../field-entry';

/** The version of MIME. */
export const mimeVersion: readonly FieldEntry[] = [
  {
    path: 'MIME-Version',
    title: 'MIME-Version header field',
    family: 'other',
    what: 'By which version of MIME the body is to be read: 1.0, as there is no other.',
    writer: 'Whoever sends a body in several parts; elsewhere it is left out mostly.',
    reader: 'Nothing depends on it in practice.',
    spec: 'RFC 3261 §20.24',
  },
];
