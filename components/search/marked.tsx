import { Fragment } from 'react';
import type { Piece } from '@/lib/search/snippet';

/** A text with the words marked that were looked for. It is text, whatever stands in it. */
export function Marked({ pieces }: { readonly pieces: readonly Piece[] }) {
  const starts = pieces.map((_, at) => pieces.slice(0, at).reduce((sum, { text }) => sum + text.length, 0));
  return pieces.map(({ text, marked }, at) => (
    <Fragment key={starts[at]}>{marked ? <mark>{text}</mark> : text}</Fragment>
  ));
}
