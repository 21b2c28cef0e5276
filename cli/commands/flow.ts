import { type DocumentFormat, documentFormats } from '@/lib/capture/document-formats';
import { runFile } from '@/lib/capture/run-document';
import { allFlows } from '@/lib/flows/all-flows';
import { defaultOptions, type Flow, type FlowOptions, type TransportName } from '@/lib/flows/flow';
import { choose, type FlowSetting } from '@/lib/flows/flow-choice';
import { transports } from '@/lib/flows/transports';
import { runSetup } from '@/lib/session/run-setup';
import { runView } from '@/lib/session/run-view';
import { textOf } from '@/lib/sip/bytes';
import { type Arguments, oneOf, readArguments, wholeNumber } from '../arguments';
import { type Command, fine } from '../command';
import { checkPackets, editsFrom } from '../edits-from';
import { participantsOf } from '../participants';
import { timeFrom } from '../time-from';
import { UsageError } from '../usage-error';

export const flow: Command = {
  name: 'flow',
  usage: `ID [--format ladder|sip|json|mermaid|plantuml|svg|pcap|sipp] [--out FILE] [--json]
      [--seed N] [--mended] [--transport udp|tcp|tls|ws] [--set SETTING=VALUE] [--for TIME]
      one packet: [--edit PACKET=FILE] [--drop PACKET] [--delay PACKET=MS] [--duplicate PACKET]
      the network: [--loss PERCENT] [--duplicate PERCENT] [--corrupt PERCENT] [--delay TIME] [--jitter TIME]
                   between whom and when: [--from NODE] [--to NODE] [--since TIME] [--until TIME]
      somebody: [--command TIME:NODE:NAME[=ARGUMENT]] [--down NODE=FROM-TO] [--break NODE,NODE=TIME]`,
  summary: 'a run of a flow, in that form; options for packets, commands, --set, --down and --break repeat',
  run(args, files) {
    const given = readArguments(args, {
      options: [...OPTIONS_OF_RUN, ...OPTIONS_OF_EDITS],
      flags: ['json', 'mended'],
      words: { name: 'the id of a flow', least: 1, most: 1 },
    });
    const found = flowNamed(given.words[0] ?? '');
    const format = formatOf(given);
    const options = optionsOf(found, given);
    const setup = { options, edits: editsFrom(given, files, participantsOf(found, options)) };
    const played = given.value('for');
    const trace = runSetup(found, setup, played === undefined ? undefined : timeFrom(played, '--for'));
    checkPackets(setup.edits, trace.packets);
    // Output is text in which every byte can be found again, those of a capture too.
    const text = textOf(runFile(format, runView(found, setup, trace)));
    const out = given.value('out');
    if (out === undefined) return fine(text);
    files.write(out, text);
    return fine('');
  },
};

const OPTIONS_OF_RUN = ['format', 'seed', 'transport', 'set', 'for', 'out'];
const OPTIONS_OF_EDITS = [
  ...['edit', 'drop', 'delay', 'duplicate'],
  ...['loss', 'corrupt', 'jitter', 'from', 'to', 'since', 'until'],
  ...['command', 'down', 'break'],
];

function flowNamed(id: string): Flow {
  const found = allFlows.find((one) => one.id === id);
  if (found) return found;
  const known = allFlows.map((one) => one.id).join(', ');
  throw new UsageError(`There is no flow ${id}; the flows are ${known}.`);
}

function formatOf(given: Arguments): DocumentFormat {
  const wanted = given.value('format') ?? (given.has('json') ? 'json' : 'ladder');
  const format = oneOf(wanted, Object.keys(documentFormats) as DocumentFormat[], '--format');
  if (given.has('json') && format !== 'json') {
    throw new UsageError(`The options --json and --format ${format} ask for two different things.`);
  }
  return format;
}

function optionsOf(found: Flow, given: Arguments): FlowOptions {
  const { seed, transport } = defaultOptions(found);
  const wantedSeed = given.value('seed');
  const options: FlowOptions = {
    transport: transportFrom(found, given.value('transport') ?? transport),
    seed: wantedSeed === undefined ? seed : wholeNumber(wantedSeed, '--seed'),
    ...(given.has('mended') ? { mended: true } : {}),
  };
  return given.values('set').reduce((chosen, setting) => withSetting(found, chosen, setting), options);
}

function withSetting(found: Flow, options: FlowOptions, setting: string): FlowOptions {
  const [key = '', ...value] = setting.split('=');
  const known = found.settings ?? [];
  const asked = known.find((one) => one.key === key);
  const chosen = asked && choose(found, options, key, value.join('='));
  if (chosen !== undefined) return chosen;
  const possible = asked ? answersOf(asked) : known.map((one) => one.key).join(', ');
  throw new UsageError(
    asked
      ? `Expected ${key}=${possible} for --set, and found "${setting}".`
      : `Flow ${found.id} has no setting "${key}"; it has ${possible || 'none'}.`,
  );
}

/** `strict|fritzbox-like`, `60..86400`. */
function answersOf({ answers }: FlowSetting): string {
  return answers.kind === 'few'
    ? answers.values.map(({ value }) => value).join('|')
    : `${answers.least}..${answers.most}`;
}

function transportFrom({ id, transports: supported }: Flow, wanted: string): TransportName {
  const known = oneOf(wanted, Object.keys(transports) as TransportName[], '--transport');
  if (supported.includes(known)) return known;
  throw new UsageError(`Flow ${id} does not run over ${known}, only over ${supported.join(', ')}.`);
}
