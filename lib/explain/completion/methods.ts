import type { Candidate } from './completion';

/** The methods of SIP, as registered with IANA. */
export const methods: readonly Candidate[] = (
  [
    ['REGISTER', 'Adds, refreshes, removes or lists the bindings of an address-of-record (RFC 3261 §10).'],
    ['INVITE', 'Begins a session, such as a call, or changes it (RFC 3261 §13).'],
    ['ACK', 'Confirms the final response to an INVITE (RFC 3261 §13.2.2.4).'],
    ['BYE', 'Ends a session (RFC 3261 §15).'],
    ['CANCEL', 'Takes back a request that has no final response yet (RFC 3261 §9).'],
    ['OPTIONS', 'Asks what the other side can do; also used to see whether it is alive (RFC 3261 §11).'],
    ['SUBSCRIBE', 'Asks to be told of an event (RFC 6665).'],
    ['NOTIFY', 'Tells a subscriber of an event (RFC 6665).'],
    ['PUBLISH', 'Hands the state of a user to a server (RFC 3903).'],
    ['MESSAGE', 'Carries a short text (RFC 3428).'],
    ['REFER', 'Asks the other side to contact a third one (RFC 3515).'],
    ['UPDATE', 'Changes a session that is not yet answered (RFC 3311).'],
    ['INFO', 'Carries data of an application along a session (RFC 6086).'],
    ['PRACK', 'Confirms a provisional response (RFC 3262).'],
  ] as const
).map(([label, detail]) => ({ label, detail, kind: 'value' }));
