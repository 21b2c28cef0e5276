import type { Ladder } from '@/lib/ladder/ladder';
import { sentenceFor } from '@/lib/ladder/sentence-for';
import { escapeXml } from './escape-xml';
import { element, empty, lines } from './svg-element';
import { svgLadder } from './svg-ladder';
import { darkColours, lightColours, type SvgColours, svgColours, svgShapes } from './svg-style';

/**
 * A ladder as an SVG file that stands alone: a title, for readers who do not see it every arrow as a sentence, and its own
 * colours; those for light and dark, of which the system of the reader chooses, unless some are given. All text is escaped;
 * there is no script, no link and no font from elsewhere.
 */
export function svgDocument(ladder: Ladder, title: string, colours?: SvgColours): string {
  const { width, height, headerHeight, lanes, arrows } = ladder;
  const total = headerHeight + height;
  const sentences = arrows.map((arrow) => sentenceFor(arrow, lanes)).join(' ');
  return lines(
    element('svg', {
      xmlns: 'http://www.w3.org/2000/svg',
      'xml:lang': 'en',
      width,
      height: total,
      viewBox: `0 0 ${width} ${total}`,
      role: 'img',
      'aria-labelledby': 'title description',
    }),
    `${element('title', { id: 'title' })}${escapeXml(title)}</title>`,
    `${element('desc', { id: 'description' })}${escapeXml(sentences)}</desc>`,
    `<style>\n${fonts}\n${svgShapes}\n${colours ? svgColours(colours) : bothColours}\n</style>`,
    empty('rect', { class: 'paper', width, height: total }),
    ...svgLadder(ladder),
    '</svg>',
  );
}

const fonts = 'svg { font-family: "IBM Plex Sans Variable", "IBM Plex Sans", system-ui, sans-serif; }';

const bothColours = `${svgColours(lightColours)}
@media (prefers-color-scheme: dark) {
${svgColours(darkColours)}
}`;
