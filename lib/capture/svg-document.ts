import { arrowEnd } from '@/lib/ladder/arrow-shape';
import { pointsOf, wayOf } from '@/lib/ladder/arrow-way';
import type { Arrow, Ladder, PlacedMark, TextLine } from '@/lib/ladder/ladder';
import { sentenceFor } from '@/lib/ladder/sentence-for';
import { escapeXml } from './escape-xml';

/**
 * A ladder as an SVG file that stands alone: its own colours for light and dark, a title, and for readers who do not see
 * it every arrow as a sentence. All text is escaped; there is no script, no link and no font from elsewhere.
 */
export function svgDocument(ladder: Ladder, title: string): string {
  const { width, height, headerHeight, lanes, arrows, marks, gaps } = ladder;
  const total = headerHeight + height;
  const sentences = arrows.map((arrow) => sentenceFor(arrow, lanes)).join(' ');
  return lines(
    element('svg', {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height: total,
      viewBox: `0 0 ${width} ${total}`,
      role: 'img',
      'aria-labelledby': 'title description',
    }),
    `${element('title', { id: 'title' })}${escapeXml(title)}</title>`,
    `${element('desc', { id: 'description' })}${escapeXml(sentences)}</desc>`,
    `<style>${style}</style>`,
    empty('rect', { class: 'paper', width, height: total }),
    ...lanes.flatMap(({ name }) => name.lines.map(text)),
    element('g', { transform: `translate(0 ${headerHeight})` }),
    ...lanes.map(({ x }) => empty('line', { class: 'rail', x1: x, y1: 0, x2: x, y2: height })),
    ...gaps.map((gap) => text(gap.text)),
    ...marks.flatMap(markParts),
    ...arrows.flatMap(arrowParts),
    '</g>',
    '</svg>',
  );
}

function arrowParts(arrow: Arrow): readonly string[] {
  const { kind, fate, time } = arrow;
  const isCrossed = fate === 'lost' || fate === 'dropped';
  const end = arrowEnd(arrow);
  return [
    element('g', { class: isCrossed ? `${kind} lost` : kind }),
    empty('polyline', { points: pointsOf(wayOf(arrow)) }),
    ...(end === '' ? [] : [empty('path', { class: isCrossed ? 'cross' : 'head', d: end })]),
    text(time),
    ...arrow.text.lines.map(text),
    '</g>',
  ];
}

function markParts({ x, y, kind, time, text: block }: PlacedMark): readonly string[] {
  return [empty('circle', { class: kind, cx: x, cy: y, r: 4 }), text(time), ...block.lines.map(text)];
}

function text({ role, x, y, anchor, size, text: words }: TextLine): string {
  const start = element('text', { class: role, x, y, 'text-anchor': anchor, 'font-size': size });
  return `${start}${escapeXml(words)}</text>`;
}

type Attributes = Readonly<Record<string, string | number>>;

function element(name: string, attributes: Attributes): string {
  return `<${name}${written(attributes)}>`;
}

function empty(name: string, attributes: Attributes): string {
  return `<${name}${written(attributes)}/>`;
}

function written(attributes: Attributes): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${typeof value === 'number' ? rounded(value) : escapeXml(value)}"`)
    .join('');
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}

function lines(...parts: readonly string[]): string {
  return parts.map((part) => `${part}\n`).join('');
}

/** Colours as on the site. Requests are solid, responses dashed: colour only repeats it. */
const style = `
svg { --paper: #fbfaf6; --ink: #1a2028; --soft: #525b66; --rail: #8b8f96; --request: #16324f; --response: #5a4fb0;
  --lost: #b3261e; font-family: "IBM Plex Sans Variable", "IBM Plex Sans", system-ui, sans-serif; }
@media (prefers-color-scheme: dark) {
  svg { --paper: #0d131b; --ink: #dfe4ea; --soft: #9aa6b4; --rail: #67727f; --request: #c9d9ec; --response: #b5acf5;
    --lost: #ff9c93; }
}
.paper { fill: var(--paper); }
text { fill: var(--soft); stroke: var(--paper); stroke-width: 4px; stroke-linejoin: round; paint-order: stroke; }
.name, .label { fill: var(--ink); font-weight: 600; }
.rail { stroke: var(--rail); }
.request, .unreadable { --line: var(--request); }
.response { --line: var(--response); }
line, polyline { fill: none; stroke-width: 1.5px; }
polyline, .head { stroke: var(--line); }
.head { fill: var(--line); }
.response > polyline { stroke-dasharray: 6 4; }
.response > .head, .cross { fill: none; stroke-width: 1.5px; }
.cross { stroke: var(--lost); stroke-width: 2px; }
.lost > .note { fill: var(--lost); }
circle { fill: var(--paper); stroke: var(--soft); stroke-width: 1.5px; }
.binding { fill: var(--soft); }
.state { stroke-dasharray: 2 2; }
.connection { stroke: var(--lost); }
`;
