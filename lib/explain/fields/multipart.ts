import type { FieldEntry } from '../field-entry';

/** What holds the parts of a multipart together. The header fields of the parts are explained as those of the message. */
export const multipart: readonly FieldEntry[] = [
  {
    ...frame('delimiter', 'Delimiter of a multipart'),
    what: 'Two hyphens and the boundary of Content-Type, on a line of their own: here a part begins, with its own header fields and an empty line.',
  },
  {
    ...frame('close', 'End of a multipart'),
    what: 'The boundary with two more hyphens behind it: there are no more parts.',
  },
  {
    ...frame('preamble', 'Preamble of a multipart'),
    what: 'What stands above the first part, a note for mail programs once. It means nothing.',
  },
  {
    ...frame('epilogue', 'Epilogue of a multipart'),
    what: 'What stands below the closing line. It means nothing.',
  },
];

function frame(name: string, title: string): Omit<FieldEntry, 'what'> {
  return {
    path: `multipart.${name}`,
    title,
    family: 'other',
    writer: 'Whoever sends the message, with a boundary that occurs in no part.',
    reader: 'The receiver, who cuts the body into its parts here.',
    spec: 'RFC 2046 §5.1.1',
  };
}
