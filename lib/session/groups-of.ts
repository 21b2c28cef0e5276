import type { PacketId } from '@/lib/sim/scenario';
import type { Packet } from '@/lib/sim/trace';
import { callId } from '@/lib/sip/headers/call-id';
import { cseq } from '@/lib/sip/headers/cseq';
import { parse } from '@/lib/sip/parse';
import { firstOf } from '@/lib/sip/values-of';
import { slice } from '@/lib/text/span';
import { visibleText } from '@/lib/text/visible-text';

/** Messages that belong together. */
export interface Group {
  /** `A`, `B`, …, `AA`: in the order of their first messages. */
  readonly letter: string;
  /** From 0: which of the colours; they come again where there are more groups than colours. */
  readonly colour: number;
  /** What its messages have in common: `Call-ID 1j9FpLxk3uxtm8tn@biloxi.example.com`. */
  readonly title: string;
  /** How many messages belong to it. */
  readonly count: number;
}

export interface Groups {
  readonly all: readonly Group[];
  readonly of: ReadonlyMap<PacketId, Group>;
}

/** How many colours there are: `--group-1` and so on. */
const COLOURS = 6;

/**
 * Sorts messages by Call-ID, or by Call-ID and the number in CSeq, which all messages of a transaction and, here, every
 * attempt of a phone have in common. What has no Call-ID, such as a keep-alive, belongs to no group.
 */
export function groupsOf(packets: readonly Packet[], by: 'call' | 'cseq'): Groups {
  const fields = packets.map(({ id, text }) => ({ id, ...fieldsIn(text) }));
  const calls = new Set(fields.flatMap(({ call }) => call ?? []));
  const groups = new Map<string, GrowingGroup>();
  const of = new Map<PacketId, Group>();
  for (const { id, call, number } of fields) {
    const key = by === 'call' ? titleOfCall(call) : titleOfAttempt(number, call, calls.size > 1);
    if (key === undefined) continue;
    const group = groups.get(key) ?? newGroup(key, groups.size);
    group.count++;
    groups.set(key, group);
    of.set(id, group);
  }
  return { all: [...groups.values()], of };
}

interface GrowingGroup extends Group {
  count: number;
}

/** Values may hold what a reader would not see: they are told apart as they are, and shown as signs. */
function newGroup(key: string, index: number): GrowingGroup {
  return { letter: letterOf(index), colour: index % COLOURS, title: visibleText(key), count: 0 };
}

function titleOfCall(call: string | undefined): string | undefined {
  return call && `Call-ID ${call}`;
}

function titleOfAttempt(
  number: string | undefined,
  call: string | undefined,
  severalCalls: boolean,
): string | undefined {
  if (number === undefined || call === undefined) return undefined;
  return severalCalls ? `CSeq ${number} of Call-ID ${call}` : `CSeq ${number}`;
}

interface Fields {
  readonly call: string | undefined;
  /** As it is written: what is too large would be another number. */
  readonly number: string | undefined;
}

function fieldsIn(text: string): Fields {
  const message = parse(text);
  const call = firstOf(message, callId);
  const number = firstOf(message, cseq)?.number;
  return { call: call && slice(text, call), number: number && slice(text, number) };
}

/** `A` … `Z`, `AA`, as the columns of a table. */
function letterOf(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : letterOf(Math.floor(index / 26) - 1) + letter;
}
