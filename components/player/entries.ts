import { readDuration } from '@/lib/ladder/read-duration';
import { MAX_TIME } from '@/lib/session/read-edit';

/**
 * What a reader wrote into the fields of a form, read field by field. The first thing that is wrong is kept, since one
 * sentence at a time is what somebody can mend.
 */
export interface Entries {
  /** ms; undefined where nothing was written or what was written is no time. */
  readonly time: (label: string, text: string) => number | undefined;
  /** The same where something has to be written. */
  readonly neededTime: (label: string, text: string) => number;
  /** 0 to 1, from a percentage; undefined where nothing was written or nothing was asked for. */
  readonly share: (label: string, text: string) => number | undefined;
  /** Notes what is wrong unless something was before. */
  readonly refuse: (sentence: string) => void;
  readonly fault: () => string | undefined;
}

/** Reads the fields of one form, once. */
export function entries(): Entries {
  let fault: string | undefined;
  function refuse(sentence: string) {
    fault ??= sentence;
  }
  function time(label: string, text: string): number | undefined {
    if (text.trim() === '') return undefined;
    const ms = readDuration(text);
    if (ms === undefined) {
      refuse(`“${label}” is a time such as 500 ms, 30 s, 5 min or 0:50:12; “${text}” is not one.`);
    } else if (ms > MAX_TIME) {
      refuse(`“${label}” can be a day at most: write no more than 24 h.`);
    }
    return ms;
  }
  function neededTime(label: string, text: string): number {
    if (text.trim() === '') refuse(`“${label}” needs a time, such as 30 s.`);
    return time(label, text) ?? 0;
  }
  function share(label: string, text: string): number | undefined {
    if (text.trim() === '') return undefined;
    const [, digits] = /^(\d+(?:[.,]\d+)?)\s*%?$/.exec(text.trim()) ?? [];
    const percent = Number(digits?.replace(',', '.'));
    if (percent >= 0 && percent <= 100) return percent === 0 ? undefined : percent / 100;
    refuse(`“${label}” is a share from 0 to 100 %; “${text}” is not one.`);
    return undefined;
  }
  return { time, neededTime, share, refuse, fault: () => fault };
}
