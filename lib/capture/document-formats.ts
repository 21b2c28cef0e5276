/** The forms that a run can be written down in, with what they are for and the ending of a file. */
export const documentFormats = {
  ladder: { label: 'Ladder as text', ending: 'txt' },
  sip: { label: 'Messages as text', ending: 'sip' },
  json: { label: 'Whole run as JSON', ending: 'json' },
  mermaid: { label: 'Mermaid sequence diagram', ending: 'mmd' },
  svg: { label: 'Ladder as SVG picture', ending: 'svg' },
} as const;

export type DocumentFormat = keyof typeof documentFormats;
