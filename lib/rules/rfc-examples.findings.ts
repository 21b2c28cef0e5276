/** One finding in examples that RFCs print, in the notation of the research list. */
export interface ExampleFinding {
  readonly rfc: number;
  /** Where: `3.3 F4/F10, F11; 3.4 F19`, `2.x 200` for each 200 of section 2, `2.2-2.4 F1` with section 2 read as one session. */
  readonly message: string;
  readonly rule: string;
}

/** How our judgement differs from the research list, and why. */
export interface ExampleDifference extends ExampleFinding {
  /** One sentence. */
  readonly because: string;
}

/** Errors and warnings that are ours alone. */
export const furtherFindings: readonly ExampleDifference[] = [
  {
    rfc: 3665,
    message: '3.2 F4; 3.3 F4, F11; 3.4 F11',
    rule: 'auth-qop-required',
    because: 'The challenge that is answered here offers qop="auth", as in 2.5 F3.',
  },
  {
    rfc: 3665,
    message:
      '2.3 F1; 2.4 F1; 3.3 F10, F13, F19, F20; 3.5 F1, F2; 3.8 F1, F20; 3.9 F1, F11; 3.10 F1, F15; 3.11 F1, F14',
    rule: 'auth-qop-missing',
    because:
      'The credentials have no qop, but the challenge that they answer is not printed or was answered before, so this is a warning.',
  },
  {
    rfc: 3665,
    message: '3.2 F4; 3.3 F4',
    rule: 'auth-nonce-echo',
    because: 'The nonce has a few more characters than that of the challenge in F2.',
  },
  {
    rfc: 3665,
    message: '3.5 F13',
    rule: 'ack-2xx-branch',
    because: 'The ALG reuses the branch of its INVITE too, which the list names for the proxies only.',
  },
  {
    rfc: 3665,
    message: '3.2 F19, F20; 3.3 F20; 3.4 F21; 3.5 F15; 3.6 F14',
    rule: 'branch-unique',
    because:
      'The proxies send a BYE or the ACK of a later INVITE with the branch that an earlier INVITE had.',
  },
  {
    rfc: 3665,
    message: '3.6 F14',
    rule: 'via-received-by-client',
    because: 'Proxy 3 puts received, with the address of Bob, into the Via that it adds itself.',
  },
  {
    rfc: 3665,
    message: '3.9 F6, F8, F10',
    rule: 'status-line-form',
    because: 'Two spaces stand between version and status code.',
  },
  {
    rfc: 3665,
    message: '3.10 F4, F6, F7, F8, F9, F10, F11',
    rule: 'header-field-form',
    because: 'The second line of Record-Route is not indented, so that it is no continuation.',
  },
  {
    rfc: 3665,
    message: '3.10 F4, F6, F7, F8, F9, F10, F11',
    rule: 'header-value-form',
    because: 'For the same reason nothing follows the comma on the first line of Record-Route.',
  },
  {
    rfc: 3261,
    message: '20.7 example, 20.28 example',
    rule: 'auth-required-params',
    because: 'The credentials have no uri, which a response cannot be computed without.',
  },
  {
    rfc: 3261,
    message: '20.7 example, 20.28 example',
    rule: 'auth-qop-missing',
    because: 'The credentials have no qop and no challenge is printed.',
  },
  {
    rfc: 3261,
    message: '26.3.2.1',
    rule: '401-www-authenticate',
    because: 'Status and header field do not belong together, and it is the status that a client goes by.',
  },
];

/** What the list has and our rules do not say. */
export const passedOver: readonly ExampleDifference[] = [
  {
    rfc: 3665,
    message: '2.1 F2',
    rule: 'realm-domain',
    because:
      'The realm names a domain, which is all that RFC 3261 §22.1 recommends; that it is another one than that of the user is legal.',
  },
  {
    rfc: 3665,
    message: '2.3 F1, 2.4 F1',
    rule: 'auth-qop-required',
    because: 'No challenge is printed there, so that nothing is proved; auth-qop-missing warns instead.',
  },
  {
    rfc: 3261,
    message: '26.3.2.1',
    rule: '407-proxy-authenticate',
    because:
      'A 401 with the header field of a 407 is reported as a 401 without its own, by 401-www-authenticate.',
  },
];
