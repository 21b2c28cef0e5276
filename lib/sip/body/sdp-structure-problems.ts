import type { Fix } from '@/lib/text/problem';
import type { SyntaxProblem } from '../message';
import type { SdpBody, SdpLine } from './body';
import { meantType } from './meant-type';
import { isSdpType } from './sdp-lines';
import { sdpProblem } from './sdp-problem';
import { type SdpSections, sdpSections } from './sdp-sections';

/** Lines of a session description that stand in the wrong place or are missing (RFC 8866 §5, §9). */
export function sdpStructureProblems(body: SdpBody): readonly SyntaxProblem[] {
  const sections = sdpSections(body.lines);
  return [
    ...placeProblems(sections.session, SESSION),
    ...sections.media.flatMap((lines) => placeProblems(lines, MEDIA)),
    ...missingLines(body, sections),
    ...missingConnections(sections),
  ];
}

/** Which lines a section may have. */
interface Section {
  /** In their order; `r` and `z` go with their `t`. */
  readonly order: string;
  /** Those of which there may be one only. */
  readonly once: string;
}

const SESSION: Section = { order: 'vosiuepcbtka', once: 'vosiuck' };
const MEDIA: Section = { order: 'micbka', once: 'ik' };

/**
 * Each line is compared with the nearest one above, so that a single line in the wrong place is reported once.
 *
 *     c=IN IP4 192.0.2.101⏎s=-⏎t=0 0
 *                          ^
 */
function placeProblems(lines: readonly SdpLine[], { order, once }: Section): readonly SyntaxProblem[] {
  const problems: SyntaxProblem[] = [];
  const seen = new Set<string>();
  let above: { readonly type: string; readonly rank: number } | undefined;
  for (const line of lines) {
    const { type } = line;
    if (!isSdpType(type)) continue;
    const rank = order.indexOf(OF_TIME.has(type) ? 't' : type);
    if (rank === -1) {
      problems.push(sdpProblem(line, `Expected ${type}= above the first m=, with what concerns the session`));
      continue;
    }
    if (once.includes(type) && seen.has(type)) {
      problems.push(sdpProblem(line, `Expected no second ${type}= here`));
    } else if (above && rank < above.rank) {
      problems.push(sdpProblem(line, `Expected ${type}= above ${above.type}=`));
    }
    seen.add(type);
    above = { type, rank };
  }
  return problems;
}

/** Lines that belong to the `t=` above them. */
const OF_TIME = new Set(['r', 'z']);

/** What every session description has, with what can be put there without asking anybody. */
const MANDATORY: readonly (readonly [type: string, unasked: string | undefined])[] = [
  ['v', 'v=0'],
  ['o', undefined],
  ['s', 's=-'],
  ['t', 't=0 0'],
];

function missingLines(body: SdpBody, { session, media }: SdpSections): readonly SyntaxProblem[] {
  return MANDATORY.filter(([type]) => !body.lines.some((line) => meantType(line) === type)).map(
    ([type, unasked]) => {
      const below = session.find((line) => SESSION.order.indexOf(line.type) > SESSION.order.indexOf(type));
      const at = (below ?? media[0]?.[0])?.from ?? body.to;
      const place = { from: at, to: at };
      const message = `Expected a line ${type}=, which every session description has`;
      return sdpProblem(place, message, unasked === undefined ? undefined : insertLine(body, at, unasked));
    },
  );
}

function insertLine({ lines, to }: SdpBody, at: number, line: string): Fix {
  const isBehindOpenLine = at === to && lines.at(-1)?.to === to;
  const insert = isBehindOpenLine ? `\r\n${line}` : `${line}\r\n`;
  return { title: `Add ${line}`, edits: [{ from: at, to: at, insert }] };
}

/** Either the session says where its media go, or each of them does (RFC 8866 §5.7). */
function missingConnections({ session, media }: SdpSections): readonly SyntaxProblem[] {
  const hasConnection = (lines: readonly SdpLine[]) => lines.some(({ type }) => type === 'c');
  if (hasConnection(session)) return [];
  return media.flatMap((lines) => {
    const [stream] = lines;
    if (!stream || hasConnection(lines)) return [];
    return [sdpProblem(stream, 'Expected a line c= below this one, as there is none for the whole session')];
  });
}
