import { type DocumentFormat, documentFormats } from '@/lib/capture/document-formats';
import { runDocument } from '@/lib/capture/run-document';
import { defaultOptions, type Flow, type FlowOptions, type TransportName } from '@/lib/flows/flow';
import { transports } from '@/lib/flows/transports';
import { runSetup } from '@/lib/session/run-setup';
import { runView } from '@/lib/session/run-view';
import { allFlows } from '../all-flows';
import { type Arguments, oneOf, readArguments, wholeNumber } from '../arguments';
import { type Command, fine } from '../command';
import { checkPackets, editsFrom } from '../edits-from';
import { UsageError } from '../usage-error';

export const flow: Command = {
  name: 'flow',
  usage:
    'ID [--format ladder|sip|json|mermaid|svg|pcap] [--seed N] [--mended] [--transport udp|tcp|tls|ws] [--edit PACKET=FILE] [--drop PACKET] [--delay PACKET=MS] [--duplicate PACKET] [--out FILE] [--json]',
  summary: 'a run of a flow, in that form; options for packets repeat',
  run(args, files) {
    const given = readArguments(args, {
      options: ['format', 'seed', 'transport', 'edit', 'drop', 'delay', 'duplicate', 'out'],
      flags: ['json', 'mended'],
      words: { name: 'the id of a flow', least: 1, most: 1 },
    });
    const found = flowNamed(given.words[0] ?? '');
    const format = formatOf(given);
    const setup = { options: optionsOf(found, given), edits: editsFrom(given, files) };
    const trace = runSetup(found, setup);
    checkPackets(setup.edits, trace.packets);
    const text = runDocument(format, runView(found, setup, trace));
    const out = given.value('out');
    if (out === undefined) return fine(text);
    files.write(out, text);
    return fine('');
  },
};

function flowNamed(id: string): Flow {
  const found = allFlows.find((one) => one.id === id);
  if (found) return found;
  const known = allFlows.map((one) => one.id).join(', ');
  throw new UsageError(`There is no flow ${id}; the flows are ${known}.`);
}

function formatOf(given: Arguments): DocumentFormat {
  const wanted = given.value('format') ?? (given.has('json') ? 'json' : 'ladder');
  if (wanted === 'pcap') {
    throw new UsageError('The format pcap is not there yet; take sip for the messages as text.');
  }
  const format = oneOf(wanted, Object.keys(documentFormats) as DocumentFormat[], '--format');
  if (given.has('json') && format !== 'json') {
    throw new UsageError(`The options --json and --format ${format} ask for two different things.`);
  }
  return format;
}

function optionsOf(found: Flow, given: Arguments): FlowOptions {
  const { seed, transport } = defaultOptions(found);
  const wantedSeed = given.value('seed');
  return {
    transport: transportFrom(found, given.value('transport') ?? transport),
    seed: wantedSeed === undefined ? seed : wholeNumber(wantedSeed, '--seed'),
    ...(given.has('mended') ? { mended: true } : {}),
  };
}

function transportFrom({ id, transports: supported }: Flow, wanted: string): TransportName {
  const known = oneOf(wanted, Object.keys(transports) as TransportName[], '--transport');
  if (supported.includes(known)) return known;
  throw new UsageError(`Flow ${id} does not run over ${known}, only over ${supported.join(', ')}.`);
}
