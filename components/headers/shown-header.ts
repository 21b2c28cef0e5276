import type { RuleLink } from '@/components/rules/rule-page';
import type { FieldEntry } from '@/lib/explain/field-entry';
import type { HeaderReference } from '@/lib/explain/reference/header-references';
import type { Production } from '@/lib/explain/reference/production';
import type { FlowPlaces } from './flow-places';
import type { ShownExample } from './shown-example';

/** A way on from a page. */
export interface ShownLink {
  readonly href: string;
  readonly title: string;
}

/** A place of a lesson that is about a field. */
export interface TaughtPlace extends ShownLink {
  /** Explained in the text, asked for before it is shown, or trained by a task. */
  readonly kind: 'told' | 'asked' | 'done';
  /** The field, as lessons and challenges name it: `Via;branch`. */
  readonly path: string;
  /** Title of the lesson. */
  readonly lesson: string;
}

/** A header field or one of its parts. */
export interface ShownField
  extends Pick<FieldEntry, 'title' | 'family' | 'what' | 'writer' | 'reader' | 'spec'> {
  /** Its anchor on the page, and what it is called: `branch`. The whole has the name of the header field. */
  readonly name: string;
  /** Why others have the same value; null where that means nothing. */
  readonly kin: { readonly why: string; readonly others: readonly ShownLink[] } | null;
  /** Where it stands in the flows of RFC 3665. */
  readonly places: readonly FlowPlaces[];
  /** What the glossary says of it. */
  readonly terms: readonly ShownLink[];
  /** Tasks of the lessons that train it. */
  readonly tasks: readonly ShownLink[];
}

/** What the page of a start line or header field shows: plain data of this one. */
export interface ShownHeader {
  readonly name: string;
  /** What it is, for search engines and links. */
  readonly description: string;
  readonly isStartLine: boolean;
  readonly compact: string | null;
  readonly values: HeaderReference['values'];
  /** Whether it stands in registrations, as a sentence; null where our documents do not say. */
  readonly presence: string | null;
  readonly grammar: readonly Production[];
  readonly whole: ShownField;
  readonly parts: readonly ShownField[];
  readonly example: ShownExample;
  /** Other flows in which it stands, if they are few. */
  readonly others: readonly FlowPlaces[];
  readonly rules: readonly RuleLink[];
  /** All places that are about it or one of its parts. */
  readonly taught: readonly TaughtPlace[];
}

export interface HeaderPageProps {
  readonly header: ShownHeader;
  /** The neighbours in the catalogue. */
  readonly previous: ShownLink | null;
  readonly next: ShownLink | null;
}
