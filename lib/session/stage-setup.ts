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
  const way = EDITS[kind];
  const isRead = name !== '' && rest.length === way?.numbers && rest.every((word) => /^\d+$/.test(word));
  if (way === undefined || !isRead)
    throw new Error(`Expected an edit such as "drop server#1", found ${text}.`);
  const [one = 0, other = 0] = rest.map(Number);
  return way.edit(name, one, other);
}

/** What can be done, by its word: how many numbers stand behind the name, and what they make. */
const EDITS: Readonly<
  Record<
    string,
    { readonly numbers: number; readonly edit: (name: string, one: number, other: number) => Edit }
  >
> = {
  drop: { numbers: 0, edit: (packet) => ({ kind: 'drop', packet }) },
  'drop-all': { numbers: 0, edit: (packet) => ({ kind: 'drop', packet, repeats: true }) },
  delay: { numbers: 1, edit: (packet, by) => ({ kind: 'delay', packet, by }) },
  duplicate: { numbers: 1, edit: (packet, after) => ({ kind: 'duplicate', packet, after }) },
  down: { numbers: 2, edit: (node, from, to) => ({ kind: 'down', node, from, to }) },
};
