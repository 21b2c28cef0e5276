import type { Flow } from '@/lib/flows/flow';
import type { Edit } from '@/lib/sim/edit';
import { attemptSetup } from './attempt-setup';
import type { Setup } from './session';

/**
 * How a flow stands on the stage of a lesson before the reader touches it. `settings` answers choices of the flow:
 * `transport=udp nonce=30`. `edits` is what is done to its packets and parties, separated by commas, times in ms:
 * `drop server#1, drop-all bob#1, delay bob#2 4000, duplicate bob#1 20, down server 0 5000`. Throws, with a sentence, where it
 * cannot be read: a lesson is our own text.
 */
export function stageSetup(flow: Flow, settings = '', edits = ''): Setup {
  return attemptSetup(flow, {
    choices: Object.fromEntries(parts(settings, /\s+/).map(choiceIn)),
    edits: parts(edits, ',').map(editIn),
  });
}

function parts(text: string, separator: string | RegExp): readonly string[] {
  return text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function choiceIn(text: string): readonly [key: string, value: string] {
  const [, key, value] = /^([^=]+)=(.+)$/.exec(text) ?? [];
  if (key === undefined || value === undefined) throw new Error(`Expected KEY=VALUE, found ${text}.`);
  return [key, value];
}

function editIn(text: string): Edit {
  const [kind = '', name = '', ...rest] = text.split(/\s+/);
  const [one, other] = rest.map(Number);
  const edit =
    name !== '' && rest.every((word) => /^\d+$/.test(word)) ? editOf(kind, name, one, other) : undefined;
  if (edit === undefined) throw new Error(`Expected an edit such as "drop server#1", found ${text}.`);
  return edit;
}

function editOf(kind: string, name: string, one?: number, other?: number): Edit | undefined {
  switch (kind) {
    case 'drop':
      return { kind, packet: name };
    case 'drop-all':
      return { kind: 'drop', packet: name, repeats: true };
    case 'delay':
      return one === undefined ? undefined : { kind, packet: name, by: one };
    case 'duplicate':
      return one === undefined ? undefined : { kind, packet: name, after: one };
    case 'down':
      return one === undefined || other === undefined
        ? undefined
        : { kind, node: name, from: one, to: other };
    default:
      return undefined;
  }
}
