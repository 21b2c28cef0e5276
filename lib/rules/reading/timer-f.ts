/** Timer F: how long the client of a request other than INVITE waits for a final response (RFC 3261 §17.1.2.2). ms */
export const TIMER_F = 32_000;
