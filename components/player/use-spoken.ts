import { useState } from 'react';

/**
 * What a screen reader says after a step or an edit: of several sentences that are all true at the moment those that were
 * not said yet, in one piece, so that no two voices speak at once.
 */
export function useSpoken(sentences: readonly (string | undefined)[]): string {
  const [said, setSaid] = useState({ sentences, text: sentences[0] ?? '' });
  const fresh = sentences.filter((sentence, i) => sentence !== said.sentences[i]);
  if (fresh.length === 0) return said.text;
  const text = fresh.filter((sentence) => sentence !== undefined).join(' ');
  setSaid({ sentences, text });
  return text;
}
