import { explainMessage } from '@/lib/explain/explain-message';
import type { ExplainedSpan } from '@/lib/explain/explanation';
import { familyLetters } from '@/lib/explain/family-letters';
import { parse } from '@/lib/sip/parse';
import { unfold } from '@/lib/sip/unfold';
import { slice } from '@/lib/text/span';
import { writeWay } from '@/lib/text/way';
import { readArguments } from '../arguments';
import { type Command, json, lines } from '../command';
import { type SourceMessage, sourceOf } from '../source';
import { UsageError } from '../usage-error';

export const explain: Command = {
  name: 'explain',
  usage: 'FILE [--json]',
  summary: 'every field with its explanation',
  run(args, files) {
    const given = readArguments(args, { flags: ['json'], words: { name: 'a file', least: 1, most: 1 } });
    const { kind, messages, remarks } = sourceOf(given.words[0] ?? '', files);
    const explained = messages
      .map((message) => ({ message, spans: explainMessage(parse(message.text)) }))
      .filter(({ spans }) => spans.length > 0);
    if (explained.length === 0)
      throw new UsageError(
        remarks.join('\n') || 'There is no SIP message in it: not one field can be explained.',
      );
    const paragraphs = explained.flatMap(({ message, spans }) => [
      ...(kind === 'text'
        ? []
        : [`${message.file}#${message.number} ${writeWay(message.way)}`.trimEnd().concat('\n')]),
      ...spans.map((span) => lines(paragraphOf(message.text, span))),
    ]);
    return {
      exitCode: 0,
      stdout: given.has('json')
        ? json(explained.flatMap(({ message, spans }) => spans.map((span) => spanJson(message, span))))
        : paragraphs.join('\n'),
      remarks,
    };
  },
};

function spanJson({ text, number, isCaptured, placeOf }: SourceMessage, span: ExplainedSpan) {
  const place = { ...(isCaptured && { number }), from: placeOf(span.from), to: placeOf(span.to) };
  return { ...span, ...place, text: slice(text, span) };
}

function paragraphOf(text: string, span: ExplainedSpan): readonly string[] {
  const { what, writer, reader, spec, title, kin } = span.explanation;
  return [
    `[${familyLetters[span.family].letter}] ${unfold(slice(text, span))}`,
    `    ${title} (${spec})`,
    `    ${what}`,
    `    Written by: ${writer}`,
    `    Read by: ${reader}`,
    ...(span.kinKey !== undefined && kin ? [`    Kin: ${kin.why}`] : []),
  ];
}
