import { type Errand, errandsOf } from '@/lib/session/errands-of';
import type { Edit } from '@/lib/sim/edit';
import type { Command } from '@/lib/sim/scenario';
import type { Arguments } from './arguments';
import { type Participants, participant } from './participants';
import { timeFrom } from './time-from';
import { UsageError } from './usage-error';

/** What `--command TIME:NODE:NAME[=ARGUMENT]` has somebody do. */
export function commandsFrom(given: Arguments, participants: Participants): readonly Edit[] {
  return given
    .values('command')
    .map((value) => ({ kind: 'command', command: commandFrom(value, participants) }));
}

function commandFrom(value: string, participants: Participants): Command {
  const equals = value.indexOf('=');
  const [head, argument] =
    equals < 0 ? [value, undefined] : [value.slice(0, equals), value.slice(equals + 1)];
  // A time may be that of a clock, with colons in it: 0:50:12:bob:fetch.
  const [, time, id, name] = /^(.+):([^:]+):([^:]+)$/.exec(head) ?? [];
  if (time === undefined || id === undefined || name === undefined) {
    throw new UsageError(`Expected TIME:NODE:NAME[=ARGUMENT] for --command, and found "${value}".`);
  }
  const node = participant(participants, id, '--command');
  const at = timeFrom(time, '--command');
  checkErrand(errandsOf(participants.get(node)), { node, name, argument });
  return { at, node, name, ...(argument === undefined ? {} : { argument }) };
}

/** Throws `UsageError` for what the node cannot be told. */
function checkErrand(
  errands: readonly Errand[],
  {
    node,
    name,
    argument,
  }: { readonly node: string; readonly name: string; readonly argument: string | undefined },
): void {
  const named = errands.filter((errand) => errand.name === name);
  if (named.length === 0) {
    const known = [...new Set(errands.map((errand) => errand.name))].join(', ');
    const able = known === '' ? 'which takes no commands' : `whose commands are ${known}`;
    throw new UsageError(`There is no command "${name}" for ${node}, ${able}.`);
  }
  const asked = named.find(({ asks }) => asks !== undefined)?.asks;
  if (asked !== undefined) {
    if (argument) return;
    throw new UsageError(
      `The command ${name} of ${node} needs to be told "${asked}": write ${name}=ARGUMENT.`,
    );
  }
  if (named.some((errand) => errand.argument === argument)) return;
  const choices = named.flatMap((errand) => errand.argument ?? []).join(', ');
  const taken = choices === '' ? 'nothing' : choices;
  throw new UsageError(`The command ${name} of ${node} takes ${taken} behind "=", and found "${argument}".`);
}
