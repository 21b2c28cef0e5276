import { defaultTiming } from '@/lib/transaction/timers';

/**
 * 64*T1, in ms: how long a request waits for an answer (RFC 3261 §17.1.1.2, §17.1.2.2), and a cancelled INVITE for its 487
 * (§9.1).
 */
export const LONGEST_WAIT = 64 * defaultTiming.T1;
