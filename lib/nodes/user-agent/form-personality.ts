/** Where phones are known to leave the RFCs in how they write a REGISTER. Plain data. */
export interface FormPersonality {
  /** Draws a new branch for the request with credentials, as for every request (RFC 3261 §8.1.1.7). */
  readonly newBranchForCredentials: boolean;
  /** Writes Max-Forwards, which phones of the days of RFC 2543 do not (RFC 3261 §8.1.1.6). */
  readonly sendsMaxForwards: boolean;
  /** Writes its Contact in angle brackets; without them all that follows the URI belongs to the header field (§20.10). */
  readonly bracketsContact: boolean;
}

/** Writes as the RFCs want it. */
export const formByTheBook: FormPersonality = {
  newBranchForCredentials: true,
  sendsMaxForwards: true,
  bracketsContact: true,
};
