import type { Edit } from '@/lib/sim/edit';

/** Longest text that a link may put on the wire, in UTF-16 units: sixteen times what a UDP datagram holds. */
export const MAX_TEXT = 1_000_000;

/** Longest delay or outage, in ms: one day. */
const MAX_TIME = 86_400_000;

/** An edit from data that came from outside (a link, a file), or undefined if it is not one. */
export function readEdit(value: unknown): Edit | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const fields: Readonly<Record<string, unknown>> = { ...value };
  const { kind } = fields;
  if (kind === 'down') {
    const [node, from, to] = [name(fields.node), time(fields.from), time(fields.to)];
    return node && from !== undefined && to !== undefined ? { kind, node, from, to } : undefined;
  }
  const packet = name(fields.packet);
  return packet === undefined ? undefined : packetEdit(kind, packet, fields);
}

function packetEdit(
  kind: unknown,
  packet: string,
  fields: Readonly<Record<string, unknown>>,
): Edit | undefined {
  switch (kind) {
    case 'replace': {
      const { text } = fields;
      return typeof text === 'string' && text.length <= MAX_TEXT ? { kind, packet, text } : undefined;
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
