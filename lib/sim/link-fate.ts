import { chance } from './dice';
import type { LinkConditions, NodeId, PacketId } from './scenario';

/** What the network does to one packet, edits aside. */
export interface LinkFate {
  /** Why it never arrives, in one sentence. */
  readonly lost?: string;
  /** ms on top of the latency. */
  readonly delay: number;
  /** If the network sends a second copy: how many ms after the first. */
  readonly copyAfter?: number;
  /** What decides how the text is damaged; absent: not at all. */
  readonly damage?: string;
}

/** A packet on its way, as far as the network asks. */
export interface Passage {
  readonly id: PacketId;
  readonly from: NodeId;
  /** Undefined where no node has the address: the network does nothing to what nobody gets. */
  readonly to: NodeId | undefined;
  /** ms of virtual time. */
  readonly sentAt: number;
  /** Whether its transport repeats what is lost. */
  readonly reliable: boolean;
}

/** How often TCP sends a segment again before it gives up, as Linux does when it opens a connection. */
const REPEATS = 6;

/** ms until TCP sends a segment for the second time (RFC 6298 §2); each further time takes twice as long (§5.5). */
const FIRST_TIMEOUT = 1000;

const untouched: LinkFate = { delay: 0 };

/** What a node is called in sentences for people. */
export type NameOf = (node: NodeId) => string;

/**
 * The fate of packets under link conditions. Each of its parts is a function of seed, packet and kind of fate, so that
 * conditions added for later, or another packet, change nothing about it.
 */
export function linkFates(
  seed: number,
  links: readonly LinkConditions[],
  nameOf: NameOf,
): (passage: Passage) => LinkFate {
  return (passage) => {
    if (links.length === 0 || passage.to === undefined) return untouched;
    const here = links.filter((link) => applies(link, passage));
    if (here.length === 0) return untouched;
    const way = { from: nameOf(passage.from), to: nameOf(passage.to) };
    const draw = (kind: string) => chance(`${seed} ${passage.id} ${kind}`);
    return passage.reliable ? overStream(here, way, draw) : overDatagrams(here, way, draw);
  };
}

function applies({ from, to, since = 0, until }: LinkConditions, passage: Passage): boolean {
  return (
    (from === undefined || from === passage.from) &&
    (to === undefined || to === passage.to) &&
    since <= passage.sentAt &&
    (until === undefined || passage.sentAt < until)
  );
}

type Draw = (kind: string) => number;

/** Sender and receiver as people call them. */
type Way = { readonly from: string; readonly to: string };

function overDatagrams(links: readonly LinkConditions[], way: Way, draw: Draw): LinkFate {
  const loss = anyOf(links, 'loss');
  const delay = delayOf(links, draw);
  if (happens(loss, draw, 'loss')) return { delay, lost: lossSentence(way, loss) };
  return {
    delay,
    ...(happens(anyOf(links, 'duplicate'), draw, 'duplicate') && {
      copyAfter: 1 + jitterOf(links, draw, 'copy'),
    }),
    ...(happens(anyOf(links, 'corrupt'), draw, 'corrupt') && { damage: `${draw('damage')}` }),
  };
}

/**
 * Over TCP a segment that was lost, or damaged so that its checksum is wrong, is sent again: the text comes later, once
 * and whole, or the sender gives up.
 */
function overStream(links: readonly LinkConditions[], way: Way, draw: Draw): LinkFate {
  const loss = either(anyOf(links, 'loss'), anyOf(links, 'corrupt'));
  let delay = delayOf(links, draw);
  for (let repeat = 0; repeat <= REPEATS; repeat++) {
    if (!happens(loss, draw, `loss ${repeat}`)) return { delay };
    delay += FIRST_TIMEOUT * 2 ** repeat;
  }
  return { delay, lost: lossSentence(way, loss, ` each of the ${REPEATS + 1} times that it was sent`) };
}

function lossSentence({ from, to }: Way, loss: number, howOften = ''): string {
  if (loss >= 1) return `the network carries nothing from ${from} to ${to}`;
  const share = `${Number((loss * 100).toPrecision(3))} %`;
  return `the network loses ${share} of what goes from ${from} to ${to}, and lost this${howOften}`;
}

function delayOf(links: readonly LinkConditions[], draw: Draw): number {
  return links.reduce((sum, { delay = 0 }) => sum + delay, jitterOf(links, draw, 'jitter'));
}

/** Whole ms from 0 up to the jitter of all links together. */
function jitterOf(links: readonly LinkConditions[], draw: Draw, kind: string): number {
  const most = links.reduce((sum, { jitter = 0 }) => sum + jitter, 0);
  return most === 0 ? 0 : Math.floor(draw(kind) * (most + 1));
}

/** Whether something with that probability happens; what cannot happen costs no draw. */
function happens(probability: number, draw: Draw, kind: string): boolean {
  return probability > 0 && draw(kind) < probability;
}

/** The probability that at least one of several links does it. */
function anyOf(links: readonly LinkConditions[], kind: 'loss' | 'duplicate' | 'corrupt'): number {
  return links.reduce((sum, link) => either(sum, link[kind] ?? 0), 0);
}

function either(a: number, b: number): number {
  return a + b - a * b;
}
