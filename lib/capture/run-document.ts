import { approximateTextWidth } from '@/lib/ladder/approximate-text-width';
import type { Describe, LadderMark, LaneSetup } from '@/lib/ladder/ladder';
import { layoutLadder } from '@/lib/ladder/layout-ladder';
import type { Trace } from '@/lib/sim/trace';
import type { DocumentFormat } from './document-formats';
import { mermaidSequence } from './mermaid-sequence';
import { runJson } from './run-json';
import { sipText } from './sip-text';
import { svgDocument } from './svg-document';
import { textLadder } from './text-ladder';

/** A run with all that a document of it needs. */
export interface DocumentedRun<S> {
  readonly flow: string;
  readonly title: string;
  readonly seed: number;
  readonly lanes: readonly LaneSetup[];
  readonly trace: Trace<S>;
  readonly marks: readonly LadderMark[];
  readonly describe: Describe;
}

/** Writes a run down. The same run gives the same bytes, in a terminal and in a page. */
export function runDocument<S>(format: DocumentFormat, run: DocumentedRun<S>): string {
  const { lanes, trace, describe } = run;
  switch (format) {
    case 'ladder':
      return textLadder(ladderOf(run));
    case 'sip':
      return sipText(trace.packets, lanes);
    case 'json':
      return `${JSON.stringify(runJson(run.flow, run.seed, trace), null, 2)}\n`;
    case 'mermaid':
      return mermaidSequence(lanes, trace.packets, describe);
    case 'svg':
      return svgDocument(ladderOf(run), run.title);
  }
}

function ladderOf<S>({ lanes, trace, marks, describe }: DocumentedRun<S>) {
  return layoutLadder({
    lanes,
    packets: trace.packets,
    entries: trace.entries,
    marks,
    describe,
    textWidth: approximateTextWidth,
    width: DRAWING_WIDTH,
  });
}

/** px; a column of text on a page. */
const DRAWING_WIDTH = 720;
