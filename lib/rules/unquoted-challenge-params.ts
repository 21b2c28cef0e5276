import { changed } from './examples/changed';
import { F2 } from './examples/registration';
import { digestChallenges } from './reading/digest-values';
import { withoutQuotes } from './reading/without-quotes';
import type { MessageRule } from './rule';

export const unquotedChallengeParams: MessageRule = {
  id: 'unquoted-challenge-params',
  scope: 'message',
  title: 'In a challenge algorithm and stale stand without quotation marks',
  severity: 'error',
  basis: 'MUST',
  spec: 'RFC 7616 §3.3',
  why: 'A client that keeps to the grammar finds an algorithm whose name begins with a quotation mark, does not know it, and leaves the challenge alone.',
  remedy: 'Take the quotation marks off.',
  good: [F2],
  bad: [
    changed(F2)`
      - opaque="", stale=FALSE, algorithm=MD5
      + opaque="", stale=FALSE, algorithm="MD5"
                                ^^^^^^^^^^^^^^^
    `,
  ],
  check: (message) =>
    digestChallenges(message).flatMap((owner) => withoutQuotes(owner, UNQUOTED, 'in a challenge')),
};

const UNQUOTED = ['algorithm', 'stale'];
