import { type ChildProcess, fork } from 'node:child_process';
import type { Contender } from './contenders';
import type { Answers, Question } from './question';

/** The main process's side of one contender: a process of its own that answers questions. */
export interface Runner {
  readonly contender: Contender;
  /**
   * Asks one question; wait for the answer before asking the next. Undefined if the answer took longer than
   * `milliseconds`: then the process was killed, and the next question starts another. Rejects if the process broke.
   */
  readonly ask: <K extends Question['kind']>(
    question: Extract<Question, { kind: K }>,
    milliseconds?: number,
  ) => Promise<Answers[K] | undefined>;
  readonly stop: () => void;
}

/** No answer but those to hostile texts takes nearly so long. */
const PATIENCE = 60_000;

/** `file` is the bundled child, `flags` are what Node is started with. */
export function runner(contender: Contender, file: string, flags: readonly string[] = []): Runner {
  let child: ChildProcess | undefined;

  const stop = () => {
    child?.kill('SIGKILL');
    child = undefined;
  };

  const ask: Runner['ask'] = async (question, milliseconds = PATIENCE) => {
    child ??= await started(contender, file, flags);
    const answer = await answerOf(child, question, milliseconds);
    if (answer === undefined) stop();
    // The child answers each kind of question with the type that stands in `Answers`.
    return answer as Answers[(typeof question)['kind']] | undefined;
  };

  return { contender, ask, stop };
}

/** Some of the peers use what Node has deprecated, and Node would say so each time. */
const QUIET = '--no-deprecation';

/**
 * Room for all that a text of 64 KB leaves behind, in MiB: for processes that read one text at a time. With 1 MiB, which
 * Node begins with, the collector runs within such a text but not within a quarter of it, and the longer one takes eight to
 * ten times as long for that alone.
 */
export const ROOMY: readonly string[] = ['--min-semi-space-size=64', '--max-semi-space-size=64'];

/** The process, once it has loaded its parser: loading is not part of the first answer. */
function started(contender: Contender, file: string, flags: readonly string[]): Promise<ChildProcess> {
  const child = fork(file, [contender.id], { execArgv: [QUIET, ...flags] });
  return new Promise((resolve, reject) => {
    child.once('message', () => resolve(child));
    child.once('exit', () => reject(new Error(`The process of ${contender.title} could not be started.`)));
  });
}

function answerOf(child: ChildProcess, question: Question, milliseconds: number): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const settle = (act: () => void) => {
      clearTimeout(timer);
      child.off('message', onMessage);
      child.off('exit', onExit);
      act();
    };
    const onMessage = (answer: unknown) => settle(() => resolve(answer));
    const onExit = () =>
      settle(() => reject(new Error(`A process ended instead of answering ${question.kind}.`)));
    const timer = setTimeout(() => settle(() => resolve(undefined)), milliseconds);
    child.on('message', onMessage);
    child.on('exit', onExit);
    child.send(question);
  });
}
