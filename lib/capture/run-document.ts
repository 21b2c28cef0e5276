import { approximateTextWidth } from '@/lib/ladder/approximate-text-width';
import type { Describe, LadderMark, LaneSetup } from '@/lib/ladder/ladder';
import { layoutLadder } from '@/lib/ladder/layout-ladder';
import type { Trace } from '@/lib/sim/trace';
import { bytesOf } from '@/lib/sip/bytes';
import type { DocumentFormat, TextFormat } from './document-formats';
import { mermaidSequence } from './mermaid-sequence';
import { pcapFile } from './pcap-file';
import { plantUmlSequence } from './plant-uml-sequence';
import { runJson } from './run-json';
import { sipText } from './sip-text';
import type { SippAccount } from './sipp-message';
import { sippScenario } from './sipp-scenario';
import { svgDocument } from './svg-document';
import { lightColours } from './svg-style';
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
  /** The date on which it begins, in ms since 1970. */
  readonly beginning: number;
  /** Whose passwords the run knows. */
  readonly accounts: readonly SippAccount[];
}

/** Writes a run down as a file. The same run gives the same bytes, in a terminal and in a page. */
export function runFile<S>(format: DocumentFormat, run: DocumentedRun<S>): Uint8Array<ArrayBuffer> {
  return format === 'pcap' ? pcapFile(run.trace, run.beginning) : bytesOf(runDocument(format, run));
}

/** Writes a run down as text. */
export function runDocument<S>(format: TextFormat, run: DocumentedRun<S>): string {
  const { title, lanes, trace, describe } = run;
  switch (format) {
    case 'ladder':
      return textLadder(ladderOf(run));
    case 'sip':
      return sipText(trace.packets, lanes);
    case 'json':
      return `${JSON.stringify(runJson(run.flow, run.seed, trace), null, 2)}\n`;
    case 'mermaid':
      return mermaidSequence(lanes, trace.packets, describe);
    case 'plantuml':
      return plantUmlSequence(title, lanes, trace.packets, describe);
    case 'sipp':
      return sippScenario({ ...run, packets: trace.packets });
    case 'svg':
      return svgDocument(ladderOf(run), title);
  }
}

/** The ladder as SVG in light colours alone, which are painted onto white paper and into pictures of dots. */
export function lightPicture<S>(run: DocumentedRun<S>): string {
  return svgDocument(ladderOf(run), run.title, lightColours);
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
