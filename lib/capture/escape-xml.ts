const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/**
 * A text as it must stand in XML, in content as well as in a double-quoted attribute. Control characters, which XML does
 * not allow or advises against (XML 1.0 §2.2), become U+FFFD, and so does half a surrogate pair.
 */
export function escapeXml(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, (character) =>
      /[\t\n\r]/.test(character) ? character : '\uFFFD',
    )
    .replace(/[&<>"]/g, (character) => entities[character] ?? character);
}
