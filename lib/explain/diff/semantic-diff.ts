import type { Message } from '@/lib/sip/message';
import { pieces, pieceValue } from '@/lib/sip/pieces';
import { unfold } from '@/lib/sip/unfold';
import { type Span, slice } from '@/lib/text/span';
import { alignKeys } from './align-keys';
import type { ChangeKind } from './reason';
import { reasonFor } from './reason-for';

/** What became of one field from one message to another of the same exchange, and why. */
export interface FieldChange {
  /** A piece path (`Via;branch`), or a header name (`Authorization`) where the whole field is new or gone. */
  readonly path: string;
  readonly kind: ChangeKind;
  /** Where it stands in the first message; absent if it is new. */
  readonly before?: Span;
  /** Where it stands in the second message; absent if it is gone. */
  readonly after?: Span;
  /** What it says, unfolded, and for parameters without their name and quotation marks. */
  readonly values: { readonly before?: string; readonly after?: string };
  /** One sentence. */
  readonly because: string;
  /** `RFC 3261 §8.1.1.7`. */
  readonly spec: string;
}

/**
 * Compares two messages of one exchange field by field, F1 with F3 or a request with its response, in the order of the
 * second. Header fields are paired by name, those of the same name from top to bottom; a field that only one of the two
 * has is one change.
 */
export function semanticDiff(before: Message, after: Message): readonly FieldChange[] {
  const from = fieldsOf(before);
  const to = fieldsOf(after);
  return alignKeys([...from.keys()], [...to.keys()]).flatMap((key) => {
    const old = from.get(key);
    const now = to.get(key);
    if (!old || !now) return [changeOf(before, after, old, now)];
    return alignKeys([...old.parts.keys()], [...now.parts.keys()]).map((part) =>
      changeOf(before, after, old.parts.get(part), now.parts.get(part)),
    );
  });
}

/** Something that has a place and a value. */
interface Item extends Span {
  readonly path: string;
  readonly value: string;
}

/** A start line, header field or body with its named parts. */
interface Field extends Item {
  readonly parts: ReadonlyMap<string, Item>;
}

/** The fields of a message by name and number: `Contact#2` is the second Contact from the top. */
function fieldsOf(message: Message): ReadonlyMap<string, Field> {
  const all = pieces(message).filter(({ path }) => path !== '');
  const fields: Field[] = [];
  let next = 0;
  for (const { path, value, from, to } of outlineOf(message)) {
    const parts: Item[] = [];
    for (let piece = all[next]; piece && piece.from < to; piece = all[++next]) {
      if (!piece.path.endsWith(':')) parts.push({ ...piece, value: pieceValue(message, piece) });
    }
    fields.push({ path, value, from, to, parts: numbered(parts) });
  }
  return numbered(fields);
}

/** Start line, header fields and body, without their parts. */
function outlineOf({ text, startLine, headers, body }: Message): readonly Item[] {
  const outline: Item[] = [
    {
      path: startLineNames[startLine.kind],
      value: slice(text, startLine),
      from: startLine.from,
      to: startLine.to,
    },
    ...headers.map(({ canonical, value, from, to }) => ({
      path: canonical,
      value: unfold(value.value),
      from,
      to,
    })),
  ];
  return body.from < body.to ? [...outline, { path: 'body', value: slice(text, body), ...body }] : outline;
}

const startLineNames = {
  request: 'Request-Line',
  response: 'Status-Line',
  unreadable: 'Start-Line',
} as const;

function numbered<T extends Item>(items: readonly T[]): ReadonlyMap<string, T> {
  const counts = new Map<string, number>();
  return new Map(
    items.map((item) => {
      const count = (counts.get(item.path) ?? 0) + 1;
      counts.set(item.path, count);
      return [`${item.path}#${count}`, item];
    }),
  );
}

/** At least one of the two items is there: their key came from one of the messages. */
function changeOf(
  before: Message,
  after: Message,
  old: Item | undefined,
  now: Item | undefined,
): FieldChange {
  const path = (now ?? old)?.path ?? '';
  const kind = kindOf(old, now);
  return {
    path,
    kind,
    ...(old && { before: { from: old.from, to: old.to } }),
    ...(now && { after: { from: now.from, to: now.to } }),
    values: { ...(old && { before: old.value }), ...(now && { after: now.value }) },
    ...reasonFor(before, after, path, kind),
  };
}

function kindOf(old: Item | undefined, now: Item | undefined): ChangeKind {
  if (!old) return 'added';
  if (!now) return 'removed';
  return old.value === now.value ? 'same' : 'changed';
}
