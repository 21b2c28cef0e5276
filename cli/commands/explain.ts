import { explainMessage } from '@/lib/explain/explain-message';
import type { ExplainedSpan } from '@/lib/explain/explanation';
import { familyLetters } from '@/lib/explain/family-letters';
import { parse } from '@/lib/sip/parse';
import { unfold } from '@/lib/sip/unfold';
import { slice } from '@/lib/text/span';
import { readArguments } from '../arguments';
import { type Command, fine, json, lines } from '../command';
import { messagesIn } from '../messages-in';
import { UsageError } from '../usage-error';

export const explain: Command = {
  name: 'explain',
  usage: 'FILE [--json]',
  summary: 'every field with its explanation',
  run(args, files) {
    const given = readArguments(args, { flags: ['json'], words: { name: 'a file', least: 1, most: 1 } });
    const text = files.read(given.words[0] ?? '');
    const spans = messagesIn(text).flatMap(({ text: message, at }) =>
      explainMessage(parse(message)).map((span) => ({ ...span, from: at + span.from, to: at + span.to })),
    );
    if (spans.length === 0)
      throw new UsageError('There is no SIP message in it: not one field can be explained.');
    return fine(
      given.has('json')
        ? json(spans.map((span) => ({ ...span, text: slice(text, span) })))
        : spans.map((span) => lines(paragraphOf(text, span))).join('\n'),
    );
  },
};

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
