import { readDuration } from '@/lib/ladder/read-duration';
import { readShare } from '@/lib/ladder/read-share';
import { MAX_TIME } from '@/lib/session/read-edit';

/** What is wrong with what stands in a form. */
export interface FieldFault {
  /** Label of the field that it is about. */
  readonly field: string;
  /** What is wrong and what to write, in one sentence. */
  readonly sentence: string;
}

/**
 * What a reader wrote into the fields of a form, read field by field. The first thing that is wrong is kept, since one
 * sentence at a time is what somebody can mend.
 */
export interface FormReading {
  /** ms; undefined where nothing was written or what was written is no time. */
  readonly time: (label: string, text: string) => number | undefined;
  /** The same where something has to be written. */
  readonly neededTime: (label: string, text: string) => number;
  /** 0 to 1, from a percentage; undefined where nothing was written or nothing was asked for. */
  readonly share: (label: string, text: string) => number | undefined;
  /** Notes what is wrong with a field unless something was wrong before. */
  readonly refuse: (field: string, sentence: string) => void;
  readonly fault: () => FieldFault | undefined;
}

/** Reads the fields of one form, once. */
export function readForm(): FormReading {
  let fault: FieldFault | undefined;
  function refuse(field: string, sentence: string) {
    fault ??= { field, sentence };
  }
  function time(label: string, text: string): number | undefined {
    if (text.trim() === '') return undefined;
    const ms = readDuration(text);
    if (ms === undefined) {
      refuse(label, `“${label}” is a time such as 500 ms, 30 s, 5 min or 0:50:12; “${text}” is not one.`);
    } else if (ms > MAX_TIME) {
      refuse(label, `“${label}” can be a day at most: write no more than 24 h.`);
    }
    return ms;
  }
  function neededTime(label: string, text: string): number {
    if (text.trim() === '') refuse(label, `“${label}” needs a time, such as 30 s.`);
    return time(label, text) ?? 0;
  }
  function share(label: string, text: string): number | undefined {
    if (text.trim() === '') return undefined;
    const share = readShare(text);
    if (share === undefined) refuse(label, `“${label}” is a share from 0 to 100 %; “${text}” is not one.`);
    return share === 0 ? undefined : share;
  }
  return { time, neededTime, share, refuse, fault: () => fault };
}
