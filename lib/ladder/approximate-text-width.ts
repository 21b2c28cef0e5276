/**
 * Width of a text in px at a font size in px, for IBM Plex Sans in its semi-bold weight, so that the regular weight
 * always fits as well. Characters outside ASCII count as one em, which is the widest that the face has.
 */
export function approximateTextWidth(text: string, size: number): number {
  let units = 0;
  for (const character of text) units += advances[(character.codePointAt(0) ?? 0) - 32] ?? 1000;
  return (units * size) / 1000;
}

/** Advance widths from U+0020 to U+007E, in thousandths of an em, as measured from the font. */
const advances: readonly number[] = [
  236, 309, 471, 656, 600, 960, 713, 260, 337, 337, 556, 600, 299, 402, 299, 437, 600, 600, 600, 600, 600,
  600, 600, 600, 600, 600, 319, 319, 600, 600, 600, 493, 899, 672, 663, 642, 689, 600, 577, 712, 719, 423,
  545, 678, 521, 817, 719, 712, 641, 712, 664, 611, 580, 689, 638, 949, 655, 632, 599, 329, 437, 329, 600,
  559, 600, 559, 600, 513, 600, 558, 350, 545, 588, 275, 275, 562, 294, 888, 588, 563, 600, 600, 393, 499,
  374, 588, 524, 819, 544, 524, 502, 363, 376, 363, 600,
];
