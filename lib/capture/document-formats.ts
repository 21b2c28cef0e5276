/** The forms that a run can be written down in, with what they are for and the ending of a file. */
export const documentFormats = {
  ladder: { label: 'Ladder as text', use: 'for a mail, a ticket or a comment in code', ending: 'txt' },
  svg: { label: 'Ladder as SVG picture', use: 'for a page or a slide, sharp at every size', ending: 'svg' },
  mermaid: { label: 'Mermaid sequence diagram', use: 'for Markdown, where Mermaid is drawn', ending: 'mmd' },
  plantuml: { label: 'PlantUML sequence diagram', use: 'for documents that PlantUML draws', ending: 'puml' },
  sip: { label: 'Messages as text', use: 'for reading, and for the playground', ending: 'sip' },
  pcap: { label: 'Capture of packets (pcap)', use: 'for Wireshark, sngrep and their kin', ending: 'pcap' },
  sipp: { label: 'SIPp scenario', use: 'for playing the phone against a server of your own', ending: 'xml' },
  json: { label: 'Whole run as JSON', use: 'for programs of your own', ending: 'json' },
} as const;

export type DocumentFormat = keyof typeof documentFormats;

/** Those that are text. */
export type TextFormat = Exclude<DocumentFormat, 'pcap'>;
