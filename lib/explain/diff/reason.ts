/** What became of a field from one message to the other. */
export type ChangeKind = 'same' | 'changed' | 'added' | 'removed';

/** One sentence for each thing that may have become of a field, and where it is written. */
export interface Reasons extends Partial<Readonly<Record<ChangeKind, string>>> {
  /** `RFC 3261 §8.1.1.7`. */
  readonly spec: string;
}

/** Reasons by piece path (`Via;branch`) or, for a header field that comes or goes as a whole, header name. */
export type ReasonTable = Readonly<Record<string, Reasons>>;
