import { findFlow } from '@/lib/flows/find-flow';
import type { TransportName } from '@/lib/flows/flow';
import type { Edit } from '@/lib/sim/edit';
import { fromBase64url, toBase64url } from './base64url';
import { MAX_LINK } from './max-link';
import { readEdit } from './read-edit';
import { END, type Session } from './session';

/** Links of another version are opened without their edits: packets may have other names there. */
export const LINK_VERSION = 1;

/** Edits beyond this number are refused: nobody writes them by hand. */
const MAX_EDITS = 100;

/** What a link gives: always a session that works, and a sentence if the link asked for more. */
export interface OpenedLink {
  readonly session: Session;
  /** False if the text is no link of ours at all, such as the anchor of a heading: there is nothing to open. */
  readonly opened: boolean;
  readonly warning?: string;
}

/** The part of an address after `#` that brings back exactly this state; empty if it is what the session began with. */
export function linkOf({ origin, setup, cursor }: Session, length: number): string {
  const { options, edits } = setup;
  const params = new URLSearchParams();
  if (options.transport !== origin.options.transport) params.set('transport', options.transport);
  if (options.seed !== origin.options.seed) params.set('seed', String(options.seed));
  if (cursor < length) params.set('at', String(cursor));
  if (JSON.stringify(edits) !== JSON.stringify(origin.edits)) params.set('edits', encode(edits));
  const text = params.toString();
  return text === '' ? '' : `v=${LINK_VERSION}&${text}`;
}

/**
 * Opens what stands after `#` in an address, on top of what a session began with. Never fails: what cannot be used is
 * left out, and said.
 */
export function openLink(opening: Session, hash: string): OpenedLink {
  const text = hash.replace(/^#/, '');
  const fresh: Session = { ...opening, setup: opening.origin, cursor: END, past: [], future: [] };
  if (text === '') return { session: fresh, opened: false };
  if (text.length > MAX_LINK) {
    const warning = 'This link is too long to be one of ours, so the flow opens untouched.';
    return { session: fresh, opened: true, warning };
  }
  const params = new URLSearchParams(text);
  const version = params.get('v');
  if (version === null && !params.has('edits')) return { session: fresh, opened: false };
  const { session, faults } = withOptions(fresh, params);
  if (version !== String(LINK_VERSION)) {
    const warning = `This link was made by another version of this site (${version?.slice(0, 12) ?? 'it does not say which'}): the flow opens without the edits in it.`;
    return { session, opened: true, warning };
  }
  const edits = params.has('edits') ? decode(params.get('edits') ?? '') : fresh.setup.edits;
  if (typeof edits === 'string') faults.push(edits);
  const opened: Session =
    typeof edits === 'string' ? session : { ...session, setup: { ...session.setup, edits } };
  return { session: opened, opened: true, ...(faults.length === 0 ? {} : { warning: faults.join(' ') }) };
}

/** Transport, seed and position, as far as they can be used. */
function withOptions(fresh: Session, params: URLSearchParams): { session: Session; faults: string[] } {
  const faults: string[] = [];
  let { options } = fresh.setup;
  const transport = params.get('transport');
  const known = findFlow(fresh.flow)?.transports.find((name): name is TransportName => name === transport);
  if (known) options = { ...options, transport: known };
  else if (transport !== null) faults.push('This link names a transport that the flow does not run over.');
  const seed = wholeNumber(params.get('seed'));
  if (seed !== undefined) options = { ...options, seed };
  else if (params.has('seed')) faults.push('The seed in this link is not a whole number, so 1 is used.');
  const at = wholeNumber(params.get('at'));
  if (at === undefined && params.has('at')) faults.push('The position in this link is not a whole number.');
  const cursor = at ?? fresh.cursor;
  return { session: { ...fresh, cursor, setup: { ...fresh.setup, options } }, faults };
}

function wholeNumber(text: string | null): number | undefined {
  return text !== null && /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}

/** Edits as JSON in base64url of their UTF-8: safe in an address, and no longer than need be. */
function encode(edits: readonly Edit[]): string {
  return toBase64url(new TextEncoder().encode(JSON.stringify(edits)));
}

/** The edits in a link, or a sentence that says why they cannot be used. */
function decode(text: string): readonly Edit[] | string {
  const damaged = 'The edits in this link are damaged, so the flow opens without them.';
  try {
    const json = new TextDecoder('utf-8', { fatal: true }).decode(fromBase64url(text));
    const value: unknown = JSON.parse(json);
    if (!Array.isArray(value) || value.length > MAX_EDITS) return damaged;
    const edits = value.map(readEdit);
    return edits.every((edit) => edit !== undefined) ? edits : damaged;
  } catch {
    return damaged;
  }
}
