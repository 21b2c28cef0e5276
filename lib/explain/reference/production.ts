/** A rule of the grammar that an RFC gives, in its own notation (ABNF, RFC 5234). */
export interface Production {
  /** `via-parm`. */
  readonly rule: string;
  /** What it is made of, on one line: `sent-protocol LWS sent-by *( SEMI via-params )`. */
  readonly is: string;
  /** `RFC 3261 §25.1`. */
  readonly spec: string;
}
