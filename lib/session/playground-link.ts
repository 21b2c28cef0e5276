import { bytesOf, textOf } from '@/lib/sip/bytes';
import { fromBase64url, toBase64url } from './base64url';
import { MAX_LINK } from './max-link';

/** Links of another version are not opened: their text may be packed in another way. */
const VERSION = '1';

/** Most bytes that a link is unpacked to, as many as the playground takes: a few hundred can be made to unpack to gigabytes. */
const MAX_BYTES = 250_000;

/** What an address gives: a text, a sentence that says why there is none, or undefined if it is no link of ours. */
export type OpenedText = { readonly text: string } | { readonly warning: string } | undefined;

/**
 * The part of an address after `#` that carries this text, byte for byte (see lib/sip/bytes.ts); undefined if it would be
 * longer than browsers keep, if the text is longer than a link is unpacked to, or if it is empty. Packed with a checksum (zlib), so that a link that lost a letter is told from a whole one.
 */
export async function playgroundLinkOf(text: string): Promise<string | undefined> {
  const bytes = new Uint8Array(bytesOf(text));
  if (bytes.length === 0 || bytes.length > MAX_BYTES) return undefined;
  const packed = await pack(bytes);
  const content = packed === undefined ? `plain=${toBase64url(bytes)}` : `packed=${toBase64url(packed)}`;
  const link = `v=${VERSION}&${content}`;
  return link.length > MAX_LINK ? undefined : link;
}

/** Opens what stands after `#` in an address. Never fails, and unpacks no more than the page takes. */
export async function openPlaygroundLink(hash: string): Promise<OpenedText> {
  const link = hash.replace(/^#/, '');
  if (!link.startsWith('v=')) return undefined;
  if (link.length > MAX_LINK) return { warning: 'This link is too long to be one of ours.' };
  const params = new URLSearchParams(link);
  if (params.get('v') !== VERSION) return { warning: 'This link was made by another version of this site.' };
  try {
    const packed = params.get('packed');
    const bytes =
      packed === null ? fromBase64url(params.get('plain') ?? '') : await unpack(fromBase64url(packed));
    return bytes.length === 0 ? { warning: DAMAGED } : { text: textOf(bytes) };
  } catch (error) {
    return { warning: error instanceof RangeError ? TOO_LONG : DAMAGED };
  }
}

const TOO_LONG = 'This link holds a longer text than this page opens: ask for a file of it.';

const DAMAGED = 'This link is damaged, a part of it was lost on the way: ask for it again.';

/** Undefined in a browser that cannot pack. */
async function pack(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (typeof CompressionStream === 'undefined') return undefined;
  const packed = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate'));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}

/** Throws where the bytes are damaged, and a RangeError where they would become too many. */
async function unpack(packed: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate')).getReader();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    chunks.push(next.value);
    length += next.value.length;
    if (length > MAX_BYTES) {
      await reader.cancel();
      throw new RangeError('too long');
    }
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}
