/** A stretch of a text: UTF-16 offsets, `to` is the first offset after it. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The part of `text` that the span covers. */
export function slice(text: string, span: Span): string {
  return text.slice(span.from, span.to);
}
