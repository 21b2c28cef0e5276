import { arrowEnd } from '@/lib/ladder/arrow-shape';
import { pointsOf, wayOf } from '@/lib/ladder/arrow-way';
import type { Arrow, Ladder, PlacedMark, TextLine } from '@/lib/ladder/ladder';
import { escapeXml } from './escape-xml';
import { element, empty } from './svg-element';

/** A ladder as elements of an SVG drawing, one a line, which `svgColours` gives their colours. */
export function svgLadder({ height, headerHeight, lanes, arrows, marks, gaps }: Ladder): readonly string[] {
  return [
    ...lanes.flatMap(({ name }) => name.lines.map(svgText)),
    element('g', { transform: `translate(0 ${headerHeight})` }),
    ...lanes.map(({ x }) => empty('line', { class: 'rail', x1: x, y1: 0, x2: x, y2: height })),
    ...gaps.map((gap) => svgText(gap.text)),
    ...marks.flatMap(markParts),
    ...arrows.flatMap(arrowParts),
    '</g>',
  ];
}

/** A line of text; its role is its class. */
export function svgText({
  role,
  x,
  y,
  anchor,
  size,
  text,
}: Omit<TextLine, 'role'> & { role: string }): string {
  const start = element('text', { class: role, x, y, 'text-anchor': anchor, 'font-size': size });
  return `${start}${escapeXml(text)}</text>`;
}

function arrowParts(arrow: Arrow): readonly string[] {
  const { kind, fate, time } = arrow;
  const isCrossed = fate === 'lost' || fate === 'dropped';
  const end = arrowEnd(arrow);
  return [
    element('g', { class: isCrossed ? `${kind} lost` : kind }),
    empty('polyline', { points: pointsOf(wayOf(arrow)) }),
    ...(end === '' ? [] : [empty('path', { class: isCrossed ? 'cross' : 'head', d: end })]),
    svgText(time),
    ...arrow.text.lines.map(svgText),
    '</g>',
  ];
}

function markParts({ x, y, kind, time, text: block }: PlacedMark): readonly string[] {
  return [empty('circle', { class: kind, cx: x, cy: y, r: 4 }), svgText(time), ...block.lines.map(svgText)];
}
