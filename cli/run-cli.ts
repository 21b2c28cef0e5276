import { type Command, lines, type Outcome } from './command';
import { check } from './commands/check';
import { digest } from './commands/digest';
import { explain } from './commands/explain';
import { flow } from './commands/flow';
import { flows } from './commands/flows';
import { parse } from './commands/parse';
import { rule } from './commands/rule';
import { rules } from './commands/rules';
import { type Files, filesOf } from './files';
import type { Io } from './io';
import { UsageError } from './usage-error';

/** What the process is to print and how it is to end: 0 fine, 1 problems found, 2 wrong usage. */
export interface CliResult {
  readonly exitCode: 0 | 1 | 2;
  readonly stdout: string;
  readonly stderr: string;
}

/** The whole program but for the process around it. Never throws for what people may type or files may hold. */
export function runCli(args: readonly string[], io: Io): CliResult {
  try {
    if (args.length === 0) return { exitCode: 2, stdout: '', stderr: help };
    const { exitCode, stdout, remarks = [] } = outcomeOf(args, filesOf(io));
    return { exitCode, stdout, stderr: lines(remarks) };
  } catch (error) {
    if (error instanceof UsageError) return { exitCode: 2, stdout: '', stderr: `${error.message}\n` };
    throw error;
  }
}

const commands: readonly Command[] = [flows, flow, parse, check, rules, rule, explain, digest];

function outcomeOf([name = '', ...args]: readonly string[], files: Files): Outcome {
  if (isHelp(name))
    return { exitCode: 0, stdout: args[0] === undefined ? help : helpFor(commandNamed(args[0])) };
  const command = commandNamed(name);
  return args.includes('--help') ? { exitCode: 0, stdout: helpFor(command) } : command.run(args, files);
}

function isHelp(name: string): boolean {
  return name === 'help' || name === '--help' || name === '-h';
}

function commandNamed(name: string): Command {
  const found = commands.find((command) => command.name === name);
  if (found) return found;
  const names = commands.map((command) => command.name).join(', ');
  throw new UsageError(`There is no command "${name}"; the commands are ${names}.`);
}

function helpFor({ name, usage, summary }: Command): string {
  return `  ${name} ${usage}\n      ${summary}\n`;
}

const help = `Usage: npm run --silent sip -- COMMAND …

${commands.map(helpFor).join('')}
A file name - is standard input. --json gives output for other programs.
Where messages are read, a file may be text, the log of a program, or a capture of packets (pcap, pcapng);
FILE#3 is the third message of it.
Exit code: 0 fine, 1 problems found, 2 wrong usage.
`;
