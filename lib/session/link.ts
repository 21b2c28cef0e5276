import type { FlowOptions } from '@/lib/flows/flow';
import { choicesBetween, choicesOf, choose, chosenIn } from '@/lib/flows/flow-choice';
import type { Edit } from '@/lib/sim/edit';
import { visibleText } from '@/lib/text/visible-text';
import { fromBase64url, toBase64url } from './base64url';
import { type Hideable, hideable, hides } from './hideable';
import { readLook, setLook } from './look';
import { MAX_LINK } from './max-link';
import { MAX_TEXT, readEdit } from './read-edit';
import { type Arrangement, LONGEST_RUN, type Session, type Setup, untouched } from './session';

/** Links of another version are opened without their edits: packets may have other names there. */
const LINK_VERSION = 1;

/** Edits beyond this number are refused: nobody writes them by hand. */
const MAX_EDITS = 100;

/** Parts beyond this number are not looked at: there are not so many. */
const MAX_HIDDEN = 20;

/** What a link gives: always a session that works, and a sentence if the link asked for more. */
export interface OpenedLink {
  readonly session: Session;
  /** False if the text is no link of ours at all, such as the anchor of a heading: there is nothing to open. */
  readonly opened: boolean;
  readonly warning?: string;
}

/**
 * The part of an address after `#` that brings back exactly this state; empty if it is what the session began with. Of the
 * run to compare with it holds `with`, its edits, and its options where they are not those that the session began with.
 */
export function linkOf(session: Session, length: number): string {
  const { origin, setup, compared, arrangement, axis, look, hidden, cursor, clock, until } = session;
  const params = new URLSearchParams();
  setOptions(params, '', session, setup);
  if (cursor < length) params.set('at', String(cursor));
  // Of a run whose future is hidden the end is a place like others, and not where it opens by itself.
  else if (hides(session, 'future')) params.set('at', String(length));
  if (clock !== undefined) params.set('time', String(Math.round(clock)));
  if (until !== undefined) params.set('until', String(until));
  if (JSON.stringify(setup.edits) !== JSON.stringify(origin.edits)) params.set('edits', encode(setup.edits));
  if (compared !== undefined) {
    setOptions(params, WITH, session, compared);
    params.set('with', encode(compared.edits));
  }
  if (arrangement !== 'over') params.set('view', arrangement);
  if (axis !== 'compressed') params.set('axis', axis);
  if (look !== undefined) setLook(params, look);
  if (hidden !== undefined) params.set('hide', hidden.join(BETWEEN));
  const text = params.toString();
  return text === '' ? '' : `v=${LINK_VERSION}&${text}`;
}

/** Stands between the parts that are hidden: it is safe in an address. */
const BETWEEN = '.';

/** What the options of the run to compare with are called: `with-seed`. */
const WITH = 'with-';

function setOptions(
  params: URLSearchParams,
  prefix: string,
  { flow, origin }: Session,
  { options }: Setup,
): void {
  for (const { key } of choicesBetween(flow, origin.options, options)) {
    params.set(`${prefix}${key}`, chosenIn(flow, options, key));
  }
}

/**
 * Opens what stands after `#` in an address, on top of what a session began with. Never fails: what cannot be used is
 * left out, and said.
 */
export function openLink(opening: Session, hash: string): OpenedLink {
  const text = hash.replace(/^#/, '');
  const fresh = untouched(opening.flow, opening.origin);
  if (text === '') return { session: fresh, opened: false };
  if (text.length > MAX_LINK) {
    const warning = 'This link is too long to be one of ours, so the flow opens untouched.';
    return { session: fresh, opened: true, warning };
  }
  const params = new URLSearchParams(text);
  const version = params.get('v');
  if (version === null && !params.has('edits')) return { session: fresh, opened: false };
  const faults: string[] = [];
  const session = withOptions(fresh, params, faults);
  if (version !== String(LINK_VERSION)) {
    const warning = `This link was made by another version of this site (${version === null ? 'it does not say which' : shortened(version)}): the flow opens without the edits in it.`;
    return { session, opened: true, warning };
  }
  const opened = withCompared(withEdits(session, params, faults), params, faults);
  return { session: opened, opened: true, ...(faults.length === 0 ? {} : { warning: faults.join(' ') }) };
}

/** What was chosen, position, time axis, look and what is hidden, as far as they can be used. */
function withOptions(fresh: Session, params: URLSearchParams, faults: string[]): Session {
  const options = readOptions(fresh, params, '', faults);
  const [at, clock, until] = [
    readNumber(params, 'at', 'position', faults),
    readNumber(params, 'time', 'time', faults),
    readNumber(params, 'until', 'end', faults),
  ];
  const setup = { ...fresh.setup, options };
  const axis = params.get('axis') === 'true' ? 'true' : fresh.axis;
  const look = readLook(params);
  const hidden = readHidden(params, faults);
  return {
    ...fresh,
    ...(look === undefined ? {} : { look }),
    ...(hidden.length === 0 ? {} : { hidden }),
    setup,
    axis,
    // Opened at its end, a run would have nothing left to come that could be hidden.
    cursor: at ?? (hidden.includes('future') ? 0 : fresh.cursor),
    ...(clock === undefined ? {} : { clock: Math.min(clock, LONGEST_RUN) }),
    ...(until === undefined ? {} : { until: Math.min(until, LONGEST_RUN) }),
  };
}

function readHidden(params: URLSearchParams, faults: string[]): readonly Hideable[] {
  const names = params.get('hide')?.split(BETWEEN).slice(0, MAX_HIDDEN) ?? [];
  const unknown = names.find((name) => !hideable.some((part) => part === name));
  if (unknown !== undefined) {
    faults.push(
      `This link hides “${shortened(unknown)}”, which is no part of this page: it changes nothing.`,
    );
  }
  return hideable.filter((part) => names.includes(part));
}

function readNumber(
  params: URLSearchParams,
  key: string,
  what: string,
  faults: string[],
): number | undefined {
  const text = params.get(key);
  const number = wholeNumber(text);
  if (text !== null && number === undefined) faults.push(`The ${what} in this link is not a whole number.`);
  return number;
}

function withEdits(session: Session, params: URLSearchParams, faults: string[]): Session {
  const text = params.get('edits');
  if (text === null) return session;
  const edits = decode(text);
  if (edits !== undefined && !isTooMuch(edits)) return { ...session, setup: { ...session.setup, edits } };
  faults.push(
    edits === undefined
      ? 'The edits in this link are damaged, so the flow opens without them.'
      : `The messages in this link are longer than this page opens, ${MOST} in all, so the flow opens without them.`,
  );
  return session;
}

/** The run to compare with, and how the two are shown. */
function withCompared(session: Session, params: URLSearchParams, faults: string[]): Session {
  const arrangement = arrangements.find((one) => one === params.get('view')) ?? session.arrangement;
  const text = params.get('with');
  if (text === null) return { ...session, arrangement };
  const options = readOptions(session, params, WITH, faults);
  const edits = decode(text);
  if (edits !== undefined && !isTooMuch(edits)) {
    return { ...session, arrangement, compared: { options, edits } };
  }
  faults.push('The run to compare with is damaged in this link, so it is left out.');
  return { ...session, arrangement };
}

const arrangements: readonly Arrangement[] = ['alone', 'over', 'side'];

function readOptions(
  { flow, origin }: Session,
  params: URLSearchParams,
  prefix: string,
  faults: string[],
): FlowOptions {
  let { options } = origin;
  for (const { key } of choicesOf(flow)) {
    const text = params.get(`${prefix}${key}`);
    const chosen = text === null ? options : choose(flow, options, key, text);
    if (chosen === undefined) {
      const kept = chosenIn(flow, options, key);
      faults.push(
        `This link asks for ${key}=${shortened(text ?? '')}, which this flow cannot have: it stays ${kept}.`,
      );
    }
    options = chosen ?? options;
  }
  return options;
}

/** Something of a link in a sentence that is not its own. */
function shortened(text: string): string {
  return visibleText(text.slice(0, 20));
}

function wholeNumber(text: string | null): number | undefined {
  return text !== null && /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}

/** Edits as JSON in base64url of their UTF-8: safe in an address, and no longer than need be. */
function encode(edits: readonly Edit[]): string {
  return toBase64url(new TextEncoder().encode(JSON.stringify(edits)));
}

/** A run reads all of its messages before anything is shown of it. */
function isTooMuch(edits: readonly Edit[]): boolean {
  return edits.reduce((sum, edit) => sum + (edit.kind === 'replace' ? edit.text.length : 0), 0) > MAX_TEXT;
}

const MOST = `${MAX_TEXT.toLocaleString('en')} characters`;

/** The edits in a link, or undefined if they cannot be used. */
function decode(text: string): readonly Edit[] | undefined {
  try {
    const json = new TextDecoder('utf-8', { fatal: true }).decode(fromBase64url(text));
    const value: unknown = JSON.parse(json);
    if (!Array.isArray(value) || value.length > MAX_EDITS) return undefined;
    const edits = value.map(readEdit);
    return edits.every((edit) => edit !== undefined) ? edits : undefined;
  } catch {
    return undefined;
  }
}
