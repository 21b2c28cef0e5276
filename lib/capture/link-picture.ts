import type { LadderInput, TextWidth } from '@/lib/ladder/ladder';
import { layoutLadder } from '@/lib/ladder/layout-ladder';
import { wrapText } from '@/lib/ladder/wrap-text';
import { escapeXml } from './escape-xml';
import { element, empty, lines } from './svg-element';
import { svgLadder, svgText } from './svg-ladder';
import { lightColours, svgColours, svgShapes } from './svg-style';

/** What the picture of a page shows: its words above the beginning of a run. */
export interface LinkPicture {
  readonly title: string;
  /** Small above the title: `RFC 3665 §2.1`. */
  readonly source: string;
  readonly run: Pick<LadderInput, 'lanes' | 'marks' | 'describe'> & {
    readonly trace: Pick<LadderInput, 'packets' | 'entries'>;
  };
}

/** px; what those who show a link with a picture ask for. */
export const LINK_PICTURE = { width: 1200, height: 630 } as const;

/**
 * The picture that goes along with a link to a page, as SVG to be made into pixels. It is set in IBM Plex Mono alone, whose
 * characters are all equally wide, so that nothing has to be measured; a ladder that is longer than the picture fades out.
 */
export function linkPicture({ title, source, run: { trace, ...run } }: LinkPicture): string {
  const { width, height } = LINK_PICTURE;
  const words = titleLines(title);
  const top = TITLE_TOP + words.lines.length * words.size * LEADING;
  const ladder = layoutLadder({ ...run, ...trace, textWidth: monoWidth, width: LADDER_WIDTH });
  const scale = (width - 2 * MARGIN) / ladder.width;
  return lines(
    element('svg', {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
    }),
    `<title>${escapeXml(title)}</title>`,
    `<style>\n${style}\n</style>`,
    fade,
    empty('rect', { class: 'paper', width, height }),
    sign,
    svgText({ role: 'name', x: MARGIN + 52, y: 82, anchor: 'start', size: 30, text: 'SIP Ladder' }),
    svgText({ role: 'source', x: width - MARGIN, y: 82, anchor: 'end', size: 26, text: source }),
    ...words.lines.map((text, i) =>
      svgText({
        role: 'name',
        x: MARGIN,
        y: TITLE_TOP + words.size * (0.8 + i * LEADING),
        anchor: 'start',
        size: words.size,
        text,
      }),
    ),
    // Three decimals: a tenth would move the right edge by 60 px.
    `<g transform="translate(${MARGIN} ${Math.round(top)}) scale(${scale.toFixed(3)})">`,
    ...svgLadder(ladder).map(inPlex),
    '</g>',
    empty('rect', { x: 0, y: height - FADE, width, height: FADE, fill: 'url(#fade)' }),
    '</svg>',
  );
}

/** px. */
const MARGIN = 64;
const TITLE_TOP = 128;
const FADE = 90;
/** px of the ladder before it is made larger: what stands on it can be read where the picture is a few hundred px wide. */
const LADDER_WIDTH = 720;
/** Of a line, in font sizes. */
const LEADING = 1.2;

/** Every character of IBM Plex Mono is 600 thousandths of an em wide. */
const monoWidth: TextWidth = (text, size) => [...text].length * 0.6 * size;

/** As large as leaves two lines; a title that is longer still takes what it needs. */
function titleLines(title: string): { readonly size: number; readonly lines: readonly string[] } {
  const at = (size: number) => ({
    size,
    lines: wrapText(title, size, LINK_PICTURE.width - 2 * MARGIN, monoWidth),
  });
  const large = at(56);
  return large.lines.length <= 2 ? large : at(44);
}

/** The dots of a stretch without events are not in IBM Plex; three dots on the line are. */
function inPlex(part: string): string {
  return part.replaceAll('⋯', '…');
}

/** Without its name the bold face would not be found: as a file of its own it is a family of its own. */
const style = `svg { font-family: "IBM Plex Mono", monospace; }
.name, .label { font-family: "IBM Plex Mono SemiBold", "IBM Plex Mono", monospace; }
.source { fill: ${lightColours.soft}; }
${svgShapes}
${svgColours(lightColours)}`;

const fade = lines(
  '<linearGradient id="fade" x2="0" y2="1">',
  `<stop stop-color="${lightColours.paper}" stop-opacity="0"/>`,
  `<stop offset="1" stop-color="${lightColours.paper}"/>`,
  '</linearGradient>',
).trimEnd();

/** As in `components/layout/wordmark.tsx`, twice as large. */
const sign = lines(
  `<g transform="translate(${MARGIN - 8} 51) scale(2)" stroke-width="1.5" fill="none">`,
  `<path d="M4 2v16M16 2v16" stroke="${lightColours.rail}"/>`,
  `<path d="M4 7h10" stroke="${lightColours.request}"/>`,
  `<path d="M12.5 4l4 3-4 3z" fill="${lightColours.request}"/>`,
  `<path d="M16 13.5H6" stroke="${lightColours.response}" stroke-dasharray="2.5 1.5"/>`,
  `<path d="M7.5 10.5l-4 3 4 3z" fill="${lightColours.response}"/>`,
  '</g>',
).trimEnd();
