const BEGIN = '<!-- results begin -->';
const END = '<!-- results end -->';

/** The readme with other results between its two marks; everything else stays. Throws where a mark is missing. */
export function withResults(readme: string, results: string): string {
  const from = readme.indexOf(BEGIN);
  const to = readme.indexOf(END);
  if (from === -1 || to < from) {
    throw new Error(`Expected the marks ${BEGIN} and ${END} in the readme, in this order.`);
  }
  return `${readme.slice(0, from)}${BEGIN}\n\n${results}\n\n${readme.slice(to)}`;
}
