/**
 * Every fault that the parser can report. Each is the id of a rule in `lib/rules`, which says why it matters;
 * the parser only says where it is and what was expected there.
 */
export const syntaxRules = [
  'angle-bracket-closed',
  'auth-comma-list',
  'auth-headers-not-joined',
  'auth-param-form',
  'call-id-syntax',
  'content-length-form',
  'cseq-range',
  'date-form',
  'display-name-quoting',
  'duplicate-parameter',
  'expires-range',
  'header-field-form',
  'header-value-form',
  'max-forwards-range',
  'message-ends-with-empty-line',
  'no-byte-order-mark',
  'no-nul',
  'parameter-form',
  'quoted-string-closed',
  'request-line-form',
  'request-uri-no-brackets',
  'sip-version',
  'status-line-form',
  'uri-form',
  'utf-8',
  'via-form',
] as const;

export type SyntaxRule = (typeof syntaxRules)[number];
