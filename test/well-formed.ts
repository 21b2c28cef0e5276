/**
 * What is wrong with a text as XML (XML 1.0 §2), as far as documents without entities of their own and without namespaces can
 * go wrong; undefined if nothing is.
 */
export function faultOfXml(text: string): string | undefined {
  const wrong = /(?![\t\n\r])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/u.exec(text);
  if (wrong) return `a character that XML does not allow at ${wrong.index}`;
  const open: string[] = [];
  let roots = 0;
  let at = 0;
  while (at < text.length) {
    PIECE.lastIndex = at;
    const piece = PIECE.exec(text);
    if (!piece) return `no markup and no text at ${at}: ${text.slice(at, at + 40)}`;
    const { start, empty, end, words, cdata } = piece.groups ?? {};
    if (open.length === 0 && (cdata !== undefined || words?.trim()))
      return `text outside of the document at ${at}`;
    if (start !== undefined) {
      if (open.length === 0) roots++;
      if (empty === '') open.push(start);
    }
    if (end !== undefined && open.pop() !== end) return `</${end}> at ${at} ends what is not open`;
    at = PIECE.lastIndex;
  }
  if (open.length > 0) return `<${open.at(-1)}> is not closed`;
  return roots === 1 ? undefined : `${roots} documents in one`;
}

const REFERENCE = '&(?:amp|lt|gt|quot|apos|#\\d+|#x[\\da-fA-F]+);';
const ATTRIBUTE = `\\s+[\\w:-]+="(?:[^<&"]|${REFERENCE})*"`;
const PIECE = new RegExp(
  [
    '<\\?xml [^?]*\\?>',
    '<!DOCTYPE [\\w ".]*>',
    '<!--(?:(?!--)[^])*-->',
    '(?<cdata><!\\[CDATA\\[(?:(?!\\]\\]>)[^])*\\]\\]>)',
    `<(?<start>[\\w:-]+)(?:${ATTRIBUTE})*\\s*(?<empty>/?)>`,
    '</(?<end>[\\w:-]+)\\s*>',
    `(?<words>(?:(?!\\]\\]>)[^<&]|${REFERENCE})+)`,
  ].join('|'),
  'y',
);
