import type { Edit } from '@/lib/sim/edit';
import type { Command, LinkConditions } from '@/lib/sim/scenario';

/** Longest text that a link may put on the wire, in UTF-16 units, in one message or in several: what an editor takes, each line end counted as two. */
export const MAX_TEXT = 32_768;

/** Longest argument of a command, in UTF-16 units: a URI with room to spare. */
const MAX_ARGUMENT = 2000;

/** Longest delay or outage, in ms: one day. */
export const MAX_TIME = 86_400_000;

/** An edit from data that came from outside (a link, a file), or undefined if it is not one. */
export function readEdit(value: unknown): Edit | undefined {
  const fields = record(value);
  if (fields === undefined) return undefined;
  switch (fields.kind) {
    case 'down':
      return outage(fields);
    case 'command': {
      const command = readCommand(fields.command);
      return command && { kind: 'command', command };
    }
    case 'link': {
      const conditions = readConditions(fields.conditions);
      return conditions && { kind: 'link', conditions };
    }
    case 'reset':
      return breakOf(fields);
    default: {
      const packet = name(fields.packet);
      return packet === undefined ? undefined : packetEdit(fields.kind, packet, fields);
    }
  }
}

type Fields = Readonly<Record<string, unknown>>;

function outage({ node, from, to }: Fields): Edit | undefined {
  const [who, start, end] = [name(node), time(from), time(to)];
  if (who === undefined || start === undefined || end === undefined) return undefined;
  return { kind: 'down', node: who, from: start, to: end };
}

function breakOf({ between, at }: Fields): Edit | undefined {
  const when = time(at);
  if (!Array.isArray(between) || between.length !== 2 || when === undefined) return undefined;
  const [one, other] = [name(between[0]), name(between[1])];
  return one && other ? { kind: 'reset', between: [one, other], at: when } : undefined;
}

function readCommand(value: unknown): Command | undefined {
  const fields = record(value) ?? {};
  const [at, node, what] = [time(fields.at), name(fields.node), name(fields.name)];
  const { argument } = fields;
  if (at === undefined || node === undefined || what === undefined) return undefined;
  if (argument === undefined) return { at, node, name: what };
  return typeof argument === 'string' && argument.length <= MAX_ARGUMENT
    ? { at, node, name: what, argument }
    : undefined;
}

/** What each part of the conditions of a network may be. */
const conditionReaders = {
  from: name,
  to: name,
  since: time,
  until: time,
  loss: probability,
  duplicate: probability,
  corrupt: probability,
  delay: time,
  jitter: time,
} satisfies Record<keyof LinkConditions, (value: unknown) => unknown>;

/** All that is known of them; undefined if any part is not what it may be. */
function readConditions(value: unknown): LinkConditions | undefined {
  const fields = record(value);
  if (fields === undefined) return undefined;
  const read = Object.entries(conditionReaders)
    .filter(([key]) => fields[key] !== undefined)
    .map(([key, reader]) => [key, reader(fields[key])] as const);
  return read.every(([, part]) => part !== undefined) ? Object.fromEntries(read) : undefined;
}

function packetEdit(kind: unknown, packet: string, fields: Fields): Edit | undefined {
  switch (kind) {
    case 'replace': {
      const { text } = fields;
      return typeof text === 'string' ? { kind, packet, text } : undefined;
    }
    case 'drop':
      return fields.repeats === true ? { kind, packet, repeats: true } : { kind, packet };
    case 'delay': {
      const by = time(fields.by);
      return by === undefined ? undefined : { kind, packet, by };
    }
    case 'duplicate': {
      const after = time(fields.after);
      return after === undefined ? undefined : { kind, packet, after };
    }
    case 'hold': {
      const behind = name(fields.behind);
      return behind === undefined ? undefined : { kind, packet, behind };
    }
    default:
      return undefined;
  }
}

function name(value: unknown): string | undefined {
  return typeof value === 'string' && value.length > 0 && value.length <= 100 ? value : undefined;
}

function time(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= MAX_TIME
    ? value
    : undefined;
}

function probability(value: unknown): number | undefined {
  return typeof value === 'number' && value >= 0 && value <= 1 ? value : undefined;
}

function record(value: unknown): Fields | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
}
