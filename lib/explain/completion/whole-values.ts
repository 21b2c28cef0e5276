import type { Message } from '@/lib/sip/message';
import { unfold } from '@/lib/sip/unfold';
import { fieldsNamed } from '@/lib/sip/values-of';
import type { Candidate, Surroundings } from './completion';
import { titleOf } from './known-values';

interface ValuePlace {
  readonly path: string;
  /** True if nothing else stands in the value of the header field. */
  readonly isWhole: boolean;
}

/**
 * Whole values, where the header field has none yet: what a response copies from its request (RFC 3261 §8.2.6.2), what
 * a request keeps of the one before it, and how a Via begins.
 */
export function wholeValues(
  { path, isWhole }: ValuePlace,
  { message, others }: Surroundings,
): readonly Candidate[] {
  if (!isWhole) return [];
  const header = path.slice(0, path.search(/[.;]/));
  const isResponse = message.startLine.kind === 'response';
  const copied = (isResponse ? COPIED_BY_RESPONSES : KEPT_BY_REQUESTS).includes(header);
  return [...(copied ? others.flatMap((other) => valuesIn(other, header)) : []), ...(beginnings[path] ?? [])];
}

const COPIED_BY_RESPONSES: readonly string[] = ['Via', 'From', 'To', 'CSeq'];
const KEPT_BY_REQUESTS: readonly string[] = ['From', 'To'];

function valuesIn(message: Message, header: string): readonly Candidate[] {
  if (message.startLine.kind !== 'request') return [];
  return fieldsNamed(message, header).map(({ value }) => ({
    label: unfold(value.value),
    detail: `As it stands in ${titleOf(message)}.`,
    kind: 'known',
  }));
}

const beginnings: Readonly<Record<string, readonly Candidate[]>> = {
  'Via.protocol-name': ['UDP', 'TCP', 'TLS', 'WS', 'WSS'].map((transport) => ({
    label: `SIP/2.0/${transport}`,
    insert: `SIP/2.0/${transport} `,
    detail: 'Protocol and transport; behind a space the address follows.',
    kind: 'value',
  })),
};
