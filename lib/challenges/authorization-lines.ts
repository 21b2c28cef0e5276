/** What is particular to an Authorization. */
export interface Proof {
  readonly nonce: string;
  readonly nc: string;
  readonly cnonce: string;
  readonly response: string;
}

/** Authorization of Bob as it stands on the wire; `rest` is what follows the digest-uri there. */
export function authorizationLines(
  realm: string,
  digestUri: string,
  { nonce, nc, cnonce, response }: Proof,
  rest = ', algorithm=MD5',
): readonly string[] {
  return [
    `Authorization: Digest username="bob", realm="${realm}",`,
    ` nonce="${nonce}", opaque="",`,
    ` uri="${digestUri}"${rest},`,
    ` qop=auth, nc=${nc}, cnonce="${cnonce}",`,
    ` response="${response}"`,
  ];
}
