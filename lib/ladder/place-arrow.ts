import type { Packet } from '@/lib/sim/trace';
import { type ArrowPlan, BESIDE_BEND } from './arrow-plan';
import type { Arrow, Box, TextBlock, TextWidth } from './ladder';
import { TIME_COLUMN } from './place-lanes';
import { heightOf, placeText } from './place-text';
import { placeTime } from './place-time';

/** px between a label and its line. */
export const LABEL_GAP = 5;
/** px that a level arrow falls: enough to see which end is later. */
export const SLOPE = 10;
/** px that the way from a lane to itself falls where nothing comes in between. */
export const BEND_FALL = 16;
/** The part of the way that a lost packet covers. */
const COVERED = 0.6;
/** An arrow that falls deeper than this (px) has its label at its sender, as it crosses others further on. */
const STEEP = 40;
/** px between what is drawn and the box around it. */
const AIR = 4;

/**
 * Gives an arrow its heights: it leaves at `y1` and arrives at `arrival`, or never. The label stands above the point
 * where it leaves, in a band that no other label enters; that of a bend stands beside it.
 */
export function placeArrow(
  plan: ArrowPlan,
  y1: number,
  arrival: number | undefined,
  width: number,
  textWidth: TextWidth,
): Arrow {
  const { packet, summary, step, fate, stub, x1, target, bend } = plan;
  const arrives = fate === 'delivered' || fate === 'dropped';
  const part = arrives && !stub ? 1 : COVERED;
  const x2 = Math.round(arrives || bend === 0 ? x1 + (target - x1) * part : x1 + bend);
  const y2 = arrival ?? y1 + Math.round(SLOPE * part);
  const text = placeLabel(plan, y1, y2, width, textWidth);
  const line: Box = {
    x: Math.min(x1, x2, x1 + bend),
    y: y1,
    width: Math.max(Math.abs(x2 - x1), Math.abs(bend)),
    height: y2 - y1,
  };
  // Field by field: objects that are spread into others take several times as long to make.
  const arrow: { -readonly [key in keyof Arrow]: Arrow[key] } = {
    label: summary.label,
    kind: summary.kind,
    packet,
    step,
    fate,
    changedBy: changerOf(packet),
    stub,
    x1: Math.round(x1),
    y1,
    x2,
    y2,
    target: Math.round(target),
    bend,
    text,
    time: placeTime(packet.sentAt, y1),
    box: around(text, line, width),
  };
  if (summary.detail !== undefined) arrow.detail = summary.detail;
  if (summary.fold !== undefined) arrow.fold = summary.fold;
  return arrow;
}

function changerOf({ original, damaged }: Packet): Arrow['changedBy'] {
  if (original === undefined) return undefined;
  return damaged === true ? 'network' : 'reader';
}

function placeLabel(
  { words, x1, target, bend }: ArrowPlan,
  y1: number,
  y2: number,
  width: number,
  textWidth: TextWidth,
): TextBlock {
  const y = y1 - LABEL_GAP - heightOf(words);
  const bounds = { y, min: TIME_COLUMN, max: width };
  const air = bend === 0 ? 2 * AIR : BESIDE_BEND;
  if (bend === 0 && y2 - y1 <= STEEP)
    return placeText(words, { x: (x1 + target) / 2, anchor: 'middle', ...bounds }, textWidth);
  return target + bend > x1
    ? placeText(words, { x: x1 + air, anchor: 'start', ...bounds }, textWidth)
    : placeText(words, { x: x1 - air, anchor: 'end', ...bounds }, textWidth);
}

function around(a: Box, b: Box, width: number): Box {
  const x = Math.max(0, Math.min(a.x, b.x) - AIR);
  const y = Math.min(a.y, b.y) - AIR;
  const right = Math.min(width, Math.max(a.x + a.width, b.x + b.width) + AIR);
  const bottom = Math.max(a.y + a.height, b.y + b.height) + AIR;
  return { x, y, width: right - x, height: bottom - y };
}
