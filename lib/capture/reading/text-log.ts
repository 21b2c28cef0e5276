import type { LogFormat } from './log-format';
import { asterisk } from './logs/asterisk';
import { freeswitch } from './logs/freeswitch';
import { ngrep } from './logs/ngrep';
import { sipdump } from './logs/sipdump';
import { sipp } from './logs/sipp';
import { sngrep } from './logs/sngrep';

/** The format of a text, told by what stands above its messages; undefined if it is none that is known here. */
export function textLog(text: string): LogFormat | undefined {
  return logFormats.find(({ recognises }) => recognises(text));
}

export const logFormats: readonly LogFormat[] = [sngrep, ngrep, asterisk, freeswitch, sipdump, sipp];
