import { judgeExchange } from '@/lib/rules/judge';
import { parse } from '@/lib/sip/parse';
import type { Position } from '@/lib/text/position';
import type { Problem } from '@/lib/text/problem';
import { relocated } from '@/lib/text/relocated';
import { readArguments } from '../arguments';
import { type Command, json, lines } from '../command';
import { type Source, type SourceMessage, sourceOf } from '../source';

export const check: Command = {
  name: 'check',
  usage: 'FILE… [--trace] [--password PASSWORD] [--json]',
  summary:
    'file:line:column severity rule-id message, one problem a line (of a capture, file#3:line:column is in its third message); with --trace, all files are one exchange',
  run(args, files) {
    const given = readArguments(args, {
      options: ['password'],
      flags: ['json', 'trace'],
      words: { name: 'a file', least: 1, most: Number.POSITIVE_INFINITY },
    });
    const sources = given.words.map((file) => sourceOf(file, files));
    const exchanges = given.has('trace') ? [sources] : sources.map((source) => [source]);
    const findings = exchanges.flatMap((exchange) => judged(exchange, given.value('password')));
    const isFine =
      findings.every(({ problem }) => problem.severity === 'info') &&
      sources.every(({ messages }) => messages.length > 0);
    return {
      // A remark is no problem: a message of which nothing worse can be said is fine.
      exitCode: isFine ? 0 : 1,
      stdout: given.has('json') ? json(findings.map(findingJson)) : lines(findings.map(findingLine)),
      remarks: sources.flatMap(({ remarks }) => remarks),
    };
  },
};

/** A problem and where it is; offsets, line and column are those of the file, or of the message in a capture. */
interface Finding extends Position {
  readonly where: SourceMessage;
  readonly problem: Problem;
}

/** Judges all messages of the sources as one exchange. */
function judged(sources: readonly Source[], password: string | undefined): readonly Finding[] {
  const all = sources.flatMap(({ messages }) => messages);
  const problems = judgeExchange(
    all.map(({ text, way }) => ({ ...way, message: parse(text) })),
    { passwordOf: () => password },
  );
  return all.flatMap((where, i) =>
    (problems[i] ?? []).map((one) => {
      const problem = relocated(one, where.placeOf);
      return { where, problem, ...where.positionOf(problem.from) };
    }),
  );
}

function findingJson({ where: { file, number, isCaptured }, problem, line, column }: Finding) {
  const { from, to, severity, rule, message, spec, fix } = problem;
  const place = { file, ...(isCaptured && { number }), line, column, from, to };
  return { ...place, severity, rule, message, spec, ...(fix && { fix }) };
}

function findingLine({ where, problem: { severity, rule, message }, line, column }: Finding): string {
  return `${where.name}:${line}:${column} ${severity} ${rule} ${message}`;
}
