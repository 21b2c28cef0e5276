import { headerAddress } from '@/components/message/header-address';
import type { FieldEntry } from '@/lib/explain/field-entry';
import type { HeaderReference } from '@/lib/explain/reference/header-references';
import { splitPath } from '@/lib/explain/split-path';
import type { SearchEntry } from '@/lib/search/search-entry';

/** What can be found of the header fields and their parts. `usual` are the paths of a usual registration in their order. */
export function headerEntries(
  references: readonly HeaderReference[],
  usual: readonly string[],
): readonly SearchEntry[] {
  return references.flatMap(({ name, compact, whole, parts }) => [
    ...entry(whole, name, [name, ...(compact === undefined ? [] : [compact])], WHOLE),
    ...parts.flatMap((part) => {
      const own = splitPath(part.path).part.slice(1);
      return entry(part, name, [own, part.path], weightOf(part.path, usual));
    }),
  ]);
}

/** A whole header field is rather meant than a parameter that is called like it. */
const WHOLE = 3;

/** Of the parameters of one name that is meant which one meets first in a registration: the nonce of the challenge. */
function weightOf(path: string, usual: readonly string[]): number {
  const at = usual.indexOf(path);
  return at === -1 ? 1 : 2 - at / usual.length;
}

function entry(
  { path, title, what, writer, reader, spec }: FieldEntry,
  header: string,
  names: readonly string[],
  weight: number,
): readonly SearchEntry[] {
  const href = headerAddress(path);
  if (href === undefined) return [];
  const place = path === header ? {} : { place: title };
  const text = [what, writer, reader, spec].flatMap((wording) => inWords(wording)).join(' ');
  return [{ kind: 'header', href, title: header, ...place, names, text, weight }];
}

/** What is said of requests and of responses. */
function inWords(wording: FieldEntry['what']): readonly string[] {
  return typeof wording === 'string' ? [wording] : [wording.request, wording.response];
}
