import type { HeaderField, Message, Piece, StartLine } from '@/lib/sip/message';
import { parse as parseMessage } from '@/lib/sip/parse';
import { pieces, pieceValue } from '@/lib/sip/pieces';
import { type Span, slice } from '@/lib/text/span';
import { readArguments } from '../arguments';
import { type Command, json } from '../command';
import { positionsIn } from '../positions-in';
import { sourceOf } from '../source';

export const parse: Command = {
  name: 'parse',
  usage: 'FILE [--json]',
  summary: 'the message as JSON, with spans and problems; of a capture or a log the list of all',
  run(args, files) {
    const given = readArguments(args, { flags: ['json'], words: { name: 'a file', least: 1, most: 1 } });
    const word = given.words[0] ?? '';
    const { kind, isChosen, messages, remarks } = sourceOf(word, files);
    const isList = kind !== 'text' && !isChosen;
    // A text is one message, whatever it holds, so that what is wrong with its framing is seen.
    const texts = isList || isChosen ? messages.map(({ text }) => text) : [files.read(word)];
    const parsed = texts.map(parseMessage);
    const found = parsed.map(messageJson);
    const list = messages.map(({ number, way }, i) => ({ number, ...way, ...found[i] }));
    return {
      exitCode: parsed.length > 0 && parsed.every(({ problems }) => problems.length === 0) ? 0 : 1,
      stdout: json(isList ? list : found[0]),
      remarks,
    };
  },
};

/** The message for other programs. Spans are UTF-16 offsets. */
function messageJson(message: Message) {
  const { text, startLine, headers, body, problems } = message;
  const named = pieces(message).filter(({ path }) => path !== '');
  const positionOf = positionsIn(text);
  let next = 0;
  /** The named pieces up to an offset, each handed out once. */
  const partsUpTo = (to: number) => {
    const from = next;
    while ((named[next]?.from ?? to) < to) next++;
    return named.slice(from, next).flatMap((piece) => partJson(message, piece));
  };
  return {
    startLine: { ...startLineJson(startLine), ...spanJson(startLine), parts: partsUpTo(startLine.to) },
    headers: headers.map((field) => ({ ...headerJson(field), parts: partsUpTo(field.to) })),
    body: { text: slice(text, body), ...spanJson(body) },
    problems: problems.map((problem) => ({ ...problem, ...positionOf(problem.from) })),
  };
}

function startLineJson(line: StartLine) {
  switch (line.kind) {
    case 'request':
      return {
        kind: line.kind,
        method: line.method.value,
        uri: line.uri.value,
        version: line.version.value,
      };
    case 'response':
      return {
        kind: line.kind,
        version: line.version.value,
        status: line.status.value,
        reason: line.reason.value,
      };
    case 'unreadable':
      return { kind: line.kind };
  }
}

function headerJson({ name, canonical, value, known, from, to }: HeaderField) {
  return { name: name.value, canonical, value: value.value, known, from, to };
}

function partJson(message: Message, piece: Piece) {
  const { path, from, to } = piece;
  return path.endsWith(':') ? [] : [{ path, value: pieceValue(message, piece), from, to }];
}

function spanJson({ from, to }: Span): Span {
  return { from, to };
}
