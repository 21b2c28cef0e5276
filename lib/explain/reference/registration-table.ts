/** Whether a header field stands in a message: as the tables of RFC 3261 §20 have it for REGISTER. */
export type Presence =
  /** It must. */
  | 'must'
  /** It should; over TCP and TLS it must. */
  | 'should'
  /** It may. */
  | 'may'
  /** What else stands in the message decides. */
  | 'conditional'
  /** It must where the message has a body. */
  | 'with a body';

/** `request`, every `response`, or the responses with that status: `401`, `2xx`. */
export type Place = 'request' | 'response' | `${number}` | `${number}xx` | `${number}-${number}`;

/**
 * In which messages of a registration a header field stands. Empty: in none, it is not made for them. Undefined: the
 * documents that this was checked against do not say.
 */
export function inRegistrations(header: string): readonly (readonly [Place, Presence])[] | undefined {
  return table[header];
}

const MAY = [
  ['request', 'may'],
  ['response', 'may'],
] as const;
const MUST = [
  ['request', 'must'],
  ['response', 'must'],
] as const;
const ACCEPTED = [
  ['request', 'may'],
  ['2xx', 'may'],
  ['415', 'conditional'],
] as const;
const IN_REQUESTS = [['request', 'may']] as const;
const IN_RESPONSES = [['response', 'may']] as const;
const NEVER = [] as const;

/** Tables 2 and 3 of RFC 3261 §20, the column REG; RFC 3327 §4, RFC 3608 §5, RFC 5626 §6. */
const table: Readonly<Record<string, readonly (readonly [Place, Presence])[]>> = {
  Accept: ACCEPTED,
  'Accept-Encoding': ACCEPTED,
  'Accept-Language': ACCEPTED,
  'Alert-Info': NEVER,
  Allow: [...MAY, ['405', 'must']],
  'Authentication-Info': [['2xx', 'may']],
  Authorization: IN_REQUESTS,
  'Call-ID': MUST,
  'Call-Info': MAY,
  Contact: [
    ['request', 'may'],
    ['2xx', 'may'],
    ['3xx', 'may'],
    ['485', 'may'],
  ],
  'Content-Disposition': MAY,
  'Content-Encoding': MAY,
  'Content-Language': MAY,
  'Content-Length': [
    ['request', 'should'],
    ['response', 'should'],
  ],
  'Content-Type': [
    ['request', 'with a body'],
    ['response', 'with a body'],
  ],
  CSeq: MUST,
  Date: MAY,
  'Error-Info': [['300-699', 'may']],
  Expires: MAY,
  'Flow-Timer': [['2xx', 'may']],
  From: MUST,
  'In-Reply-To': NEVER,
  'Max-Forwards': [['request', 'must']],
  'Min-Expires': [['423', 'must']],
  'MIME-Version': MAY,
  Organization: MAY,
  Path: [
    ['request', 'may'],
    ['2xx', 'may'],
  ],
  Priority: NEVER,
  'Proxy-Authenticate': [
    ['407', 'must'],
    ['401', 'may'],
  ],
  'Proxy-Authorization': IN_REQUESTS,
  'Proxy-Require': IN_REQUESTS,
  'Record-Route': NEVER,
  'Reply-To': NEVER,
  Require: [
    ['request', 'conditional'],
    ['response', 'conditional'],
  ],
  'Retry-After': [
    ['404', 'may'],
    ['413', 'may'],
    ['480', 'may'],
    ['486', 'may'],
    ['500', 'may'],
    ['503', 'may'],
    ['600', 'may'],
    ['603', 'may'],
  ],
  Route: [['request', 'conditional']],
  Server: IN_RESPONSES,
  'Service-Route': [['2xx', 'may']],
  Subject: NEVER,
  Supported: [
    ['request', 'may'],
    ['2xx', 'may'],
  ],
  Timestamp: MAY,
  To: MUST,
  Unsupported: [['420', 'must']],
  'User-Agent': MAY,
  Via: MUST,
  Warning: IN_RESPONSES,
  'WWW-Authenticate': [
    ['401', 'must'],
    ['407', 'may'],
  ],
};
