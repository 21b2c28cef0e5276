import {
  type ChallengeProgress,
  type LessonProgress,
  NOTHING,
  type Place,
  type PredictionProgress,
  type Progress,
} from './progress';
import { FORMAT } from './write-progress';

/** What could be read of a text that should hold a record. */
export interface ReadProgress {
  readonly progress: Progress;
  /** `all` of it was understood; `some`, the rest being left out; or `none`: it is no record of ours. */
  readonly understood: 'all' | 'some' | 'none';
}

/** The longest name that is believed: nobody calls a lesson, a heading or a choice so. */
const LONGEST_NAME = 1000;

/** The longest link that opens, in characters. */
const LONGEST_LINK = 1_000_000;

/** The latest moment that a clock can show, in ms since 1970 (ECMAScript: the range of times). */
const LATEST = 8_640_000_000_000_000;

/**
 * Reads a record from the store or from a file. Never fails: what is damaged is left out, piece by piece, and everything
 * else is kept.
 */
export function readProgress(text: string): ReadProgress {
  const value = parsed(text);
  const fields = record(value);
  if (fields?.format !== FORMAT) return { progress: NOTHING, understood: 'none' };
  const reading = newReading();
  const lessons = reading.members(fields.lessons, (one) => lesson(one, reading));
  const challenges = reading.members(fields.challenges, (one) => challenge(one, reading));
  return { progress: { lessons, challenges }, understood: reading.isWhole() ? 'all' : 'some' };
}

/** Reads parts of one record and remembers whether all of them could be used. */
interface Reading {
  /** The members of a record that `read` makes something of. An absent record has none. */
  readonly members: <T>(
    value: unknown,
    read: (member: unknown) => T | undefined,
  ) => Readonly<Record<string, T>>;
  /** What `read` makes of something that may be absent. */
  readonly optional: <T>(value: unknown, read: (value: unknown) => T | undefined) => T | undefined;
  readonly isWhole: () => boolean;
}

function newReading(): Reading {
  let whole = true;
  function kept<T>(value: T | undefined): T | undefined {
    whole &&= value !== undefined;
    return value;
  }
  return {
    members: (value, read) => {
      const entries = Object.entries((value === undefined ? {} : kept(record(value))) ?? {});
      const pairs = entries.flatMap(([key, member]) => {
        const one = kept(key.length <= longestFor(key) ? read(member) : undefined);
        return one === undefined ? [] : [[key, one] as const];
      });
      return Object.fromEntries(pairs);
    },
    optional: (value, read) => (value === undefined ? undefined : kept(read(value))),
    isWhole: () => whole,
  };
}

function lesson(value: unknown, reading: Reading): LessonProgress | undefined {
  const fields = record(value);
  if (fields === undefined) return undefined;
  const readAt = reading.optional(fields.readAt, time);
  const left = reading.optional(fields.left, place);
  const predictions = reading.members(fields.predictions, (one) => prediction(one, reading));
  return {
    ...(readAt === undefined ? {} : { readAt }),
    ...(left === undefined ? {} : { left }),
    predictions,
  };
}

function prediction(value: unknown, reading: Reading): PredictionProgress | undefined {
  return record(value) && reading.members(value, time);
}

function challenge(value: unknown, reading: Reading): ChallengeProgress | undefined {
  const fields = record(value);
  if (fields === undefined) return undefined;
  const reachedAt = reading.optional(fields.reachedAt, time);
  const shownAt = reading.optional(fields.shownAt, time);
  return {
    ...(reachedAt === undefined ? {} : { reachedAt }),
    ...(shownAt === undefined ? {} : { shownAt }),
    attempts: reading.members(fields.attempts, time),
  };
}

function place(value: unknown): Place | undefined {
  const { heading, at } = record(value) ?? {};
  const when = time(at);
  return typeof heading === 'string' && heading.length <= LONGEST_NAME && when !== undefined
    ? { heading, at: when }
    : undefined;
}

function time(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= LATEST
    ? value
    : undefined;
}

/** A link may be long: it holds the messages that the reader wrote. */
function longestFor(key: string): number {
  return key.startsWith('v=') ? LONGEST_LINK : LONGEST_NAME;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function record(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
}
