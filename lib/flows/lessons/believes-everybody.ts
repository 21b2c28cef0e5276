import type { PolicyChange } from '../scene';

/**
 * A registrar that asks nobody for proof: it takes From at its word. Real ones should ask (RFC 3261 §10.3 step 3); the first
 * lessons leave it out, so that a registration is one question and one answer.
 */
export const believesEverybody: PolicyChange = { authentication: { algorithms: [] } };
