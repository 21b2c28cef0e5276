import type { TimerLetter } from './timers';

/** What each timer of a transaction is for, in a few words (RFC 3261 Appendix A; L and M: RFC 6026 §8.11). */
export const timerPurpose: Readonly<Record<TimerLetter, string>> = {
  A: 'sends the INVITE again',
  B: 'gives up waiting for an answer',
  D: 'absorbs repeated answers',
  E: 'sends the request again',
  F: 'gives up waiting for an answer',
  G: 'sends the answer again',
  H: 'gives up waiting for the ACK',
  I: 'absorbs repeated ACKs',
  J: 'answers repeated requests',
  K: 'absorbs repeated answers',
  L: 'absorbs repeated INVITEs',
  M: 'lets repeated answers through',
};
