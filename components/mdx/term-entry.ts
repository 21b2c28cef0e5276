/** A term as the glossary shows it. */
export interface TermEntry {
  /** Also the anchor of the entry: `/glossary/#binding`. */
  readonly id: string;
  readonly term: string;
  /** Other words for the same. */
  readonly also: readonly string[];
  /** One or two sentences. */
  readonly meaning: string;
  /** `RFC 3261 §10.1`. */
  readonly spec: readonly string[];
  /** Related terms. */
  readonly see: readonly { readonly id: string; readonly term: string }[];
  /** The page about the field of a message that it names; null where it names none. */
  readonly field: { readonly href: string; readonly title: string } | null;
  /** The place of a lesson that introduces it; null where none does. */
  readonly introduced: { readonly href: string; readonly title: string } | null;
}
