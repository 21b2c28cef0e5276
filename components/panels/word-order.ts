import type { Passwordless } from '@/lib/digest/form';

/** What the page sends to the worker, once. */
export interface WordOrder {
  readonly input: Passwordless;
  readonly response: string;
  /** One word a line: a file of the reader, or what stands in the text field. It is read piece by piece. */
  readonly list: Blob;
}

/** What the worker says; nothing comes after one of the last three. */
export type WordReport =
  /** So many words have been tried, from so many octets of the list. */
  | { readonly kind: 'progress'; readonly tried: number; readonly read: number }
  /** The last word tried fits, if there is one here; otherwise none does. */
  | { readonly kind: 'done'; readonly tried: number; readonly word?: string }
  /** The file cannot be read any more: it was moved or changed. */
  | { readonly kind: 'unreadable' }
  /** Something else went wrong. */
  | { readonly kind: 'broken' };
