import type { Candidate } from './completion';

/** Option tags of Supported, Require and the like (RFC 3261 §19.2), as registered with IANA; those of a registration first. */
export const optionTags: readonly Candidate[] = (
  [
    ['path', 'Calls are to come back the way the REGISTER went (RFC 3327).'],
    ['outbound', 'The client keeps flows open for requests to come (RFC 5626).'],
    ['gruu', 'URIs that lead to one device (RFC 5627).'],
    ['sec-agree', 'Both sides agree on how to secure their hop (RFC 3329).'],
    ['replaces', 'A new call may take the place of another (RFC 3891).'],
    ['timer', 'Sessions end by themselves unless they are refreshed (RFC 4028).'],
    ['100rel', 'Provisional responses are confirmed (RFC 3262).'],
    ['precondition', 'A call rings only when its conditions are met (RFC 3312).'],
    ['norefersub', 'A REFER may do without a subscription (RFC 4488).'],
    ['eventlist', 'One subscription for a list of users (RFC 4662).'],
    ['join', 'A new call may join another (RFC 3911).'],
    ['histinfo', 'Where a request has been is written down (RFC 7044).'],
    ['ice', 'Paths for media are tried out (RFC 8839).'],
    ['tdialog', 'A request may name the dialog that it comes from (RFC 4538).'],
    ['pref', 'The caller says what contacts it would like (RFC 3840).'],
  ] as const
).map(([label, detail]) => ({ label, detail, kind: 'value' }));
