/** Colours of a drawing, as on the site. */
export interface SvgColours {
  readonly paper: string;
  readonly ink: string;
  readonly soft: string;
  readonly rail: string;
  readonly request: string;
  readonly response: string;
  readonly lost: string;
}

export const lightColours: SvgColours = {
  paper: '#fbfaf6',
  ink: '#1a2028',
  soft: '#525b66',
  rail: '#8b8f96',
  request: '#16324f',
  response: '#5a4fb0',
  lost: '#b3261e',
};

export const darkColours: SvgColours = {
  paper: '#0d131b',
  ink: '#dfe4ea',
  soft: '#9aa6b4',
  rail: '#67727f',
  request: '#c9d9ec',
  response: '#b5acf5',
  lost: '#ff9c93',
};

/**
 * The rules for a ladder in these colours. They name colours and no custom properties: programs beside browsers that show
 * SVG do not know those, and would draw everything black. Requests are solid, responses dashed: colour only repeats it.
 */
export function svgColours({ paper, ink, soft, rail, request, response, lost }: SvgColours): string {
  return `.paper { fill: ${paper}; }
text { fill: ${soft}; stroke: ${paper}; }
.name, .label { fill: ${ink}; }
.rail { stroke: ${rail}; }
.request > polyline, .request > .head, .unreadable > polyline, .unreadable > .head { stroke: ${request}; }
.request > .head, .unreadable > .head { fill: ${request}; }
.response > polyline, .response > .head { stroke: ${response}; }
.request > .cross, .response > .cross, .unreadable > .cross, .connection { stroke: ${lost}; }
.lost > .note { fill: ${lost}; }
circle { fill: ${paper}; stroke: ${soft}; }
.binding { fill: ${soft}; }`;
}

/** What is the same in all colours. */
export const svgShapes = `text { stroke-width: 4px; stroke-linejoin: round; paint-order: stroke; }
.name, .label { font-weight: 600; }
line, polyline, circle, .response > .head { stroke-width: 1.5px; }
polyline, .response > .head, .cross { fill: none; }
.response > polyline { stroke-dasharray: 6 4; }
.cross { stroke-width: 2px; }
.state { stroke-dasharray: 2 2; }`;
