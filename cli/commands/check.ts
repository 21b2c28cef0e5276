import { judgeExchange } from '@/lib/rules/judge';
import { parse } from '@/lib/sip/parse';
import { moved } from '@/lib/text/moved';
import type { Position } from '@/lib/text/position';
import type { Problem } from '@/lib/text/problem';
import { readArguments } from '../arguments';
import { type Command, json, lines } from '../command';
import type { Files } from '../files';
import { type FoundMessage, messagesIn } from '../messages-in';
import { positionsIn } from '../positions-in';

export const check: Command = {
  name: 'check',
  usage: 'FILE… [--trace] [--password PASSWORD] [--json]',
  summary:
    'file:line:column severity rule-id message, one problem a line; with --trace, all files are one exchange',
  run(args, files) {
    const given = readArguments(args, {
      options: ['password'],
      flags: ['json', 'trace'],
      words: { name: 'a file', least: 1, most: Number.POSITIVE_INFINITY },
    });
    const sources = given.words.map((file) => readSource(file, files));
    const exchanges = given.has('trace') ? [sources] : sources.map((source) => [source]);
    const findings = exchanges.flatMap((exchange) => judged(exchange, given.value('password')));
    return {
      // A remark is no problem: a message of which nothing worse can be said is fine.
      exitCode: findings.every(({ severity }) => severity === 'info') ? 0 : 1,
      stdout: given.has('json') ? json(findings) : lines(findings.map(findingLine)),
    };
  },
};

/** A file with its messages. */
interface Source {
  readonly file: string;
  readonly positionOf: (offset: number) => Position;
  readonly messages: readonly FoundMessage[];
}

/** A problem and where it is; offsets, line and column are those of the file. */
interface Finding extends Problem, Position {
  readonly file: string;
}

function readSource(file: string, files: Files): Source {
  const text = files.read(file);
  return { file, positionOf: positionsIn(text), messages: messagesIn(text) };
}

/** Judges all messages of the sources as one exchange. */
function judged(sources: readonly Source[], password: string | undefined): readonly Finding[] {
  const places = sources.flatMap((source) => source.messages.map((message) => ({ source, message })));
  const problems = judgeExchange(
    places.map(({ message: { text, way } }) => ({ ...way, message: parse(text) })),
    { passwordOf: () => password },
  );
  return places.flatMap(({ source, message }, i) =>
    (problems[i] ?? []).map((problem) => findingOf(problem, source, message.at)),
  );
}

function findingOf(problem: Problem, { file, positionOf }: Source, at: number): Finding {
  const { from, to, severity, rule, message, spec, fix } = moved(problem, at);
  return { file, ...positionOf(from), from, to, severity, rule, message, spec, ...(fix && { fix }) };
}

function findingLine({ file, line, column, severity, rule, message }: Finding): string {
  return `${file}:${line}:${column} ${severity} ${rule} ${message}`;
}
