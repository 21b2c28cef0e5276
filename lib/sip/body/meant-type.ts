import type { SdpLine } from './body';
import { isSdpType } from './sdp-lines';

/** The type that a line was meant to have, with white space around its equals sign or in upper case: `v` for `V = 0`. */
export function meantType({ type, value }: SdpLine): string | undefined {
  const written = type === '' ? SPACED.exec(value.value)?.[1] : type;
  const lower = written?.toLowerCase();
  return lower !== undefined && isSdpType(lower) ? lower : undefined;
}

/** What stands before the value of a line with white space where none belongs. */
export const SPACED = /^[ \t]*([A-Za-z])[ \t]*=[ \t]*/;
