/** An element as HTML to be copied. An attribute that is `true` has no value. */
export function htmlElement(
  name: string,
  attributes: Readonly<Record<string, string | true>>,
  end = `</${name}>`,
): string {
  const written = Object.entries(attributes).map(([key, value]) =>
    value === true ? key : `${key}="${escaped(value)}"`,
  );
  return `<${[name, ...written].join(' ')}>${end}`;
}

/** Safe between the quotation marks of an attribute. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
