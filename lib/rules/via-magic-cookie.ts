import type { Token } from '@/lib/sip/message';
import type { Fix } from '@/lib/text/problem';
import { changed } from './examples/changed';
import { F1 } from './examples/registration';
import { replaceBy } from './reading/fixes';
import { branchOf, topVia } from './reading/identity';
import { requestLine } from './reading/start';
import type { MessageRule } from './rule';

export const viaMagicCookie: MessageRule = {
  id: 'via-magic-cookie',
  scope: 'message',
  title: 'A branch begins with z9hG4bK',
  severity: 'warning',
  basis: 'MUST',
  spec: 'RFC 3261 §8.1.1.7',
  why: 'These seven characters say that the branch is unique for this request, as RFC 3261 demands and RFC 2543 did not. Without them a server may not trust it and mistakes a new request for a retransmission of an older one, or the other way round. It has to serve such a sender all the same, as one of the days of RFC 2543: hence no more than a warning.',
  remedy: 'Put z9hG4bK in front, with these capitals and small letters.',
  good: [F1],
  bad: [
    changed(F1)`
      -Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashds7
      +Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=nashds7
                                                              ^^^^^^^
    `,
    changed(F1)`
      -Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashds7
      +Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=Z9HG4BKnashds7
                                                              ^^^^^^^^^^^^^^
    `,
  ],
  check: (message) => {
    const branch = requestLine(message) && branchOf(topVia(message))?.value;
    if (!branch?.value || isProper(branch.value)) return [];
    const { from, to, value } = branch;
    const nothingElse = value === COOKIE;
    const says = nothingElse
      ? `Expected something that is this request's own after ${COOKIE}`
      : `Expected the branch to begin with ${COOKIE}, found ${value}`;
    return [{ from, to, message: says, ...(nothingElse ? {} : { fix: putInFront(branch) }) }];
  },
};

const COOKIE = 'z9hG4bK';

function isProper(branch: string): boolean {
  return branch.startsWith(COOKIE) && branch.length > COOKIE.length;
}

/** In the place of a cookie in other letters, if there is one. */
function putInFront(branch: Token): Fix {
  const own = branch.value.replace(/^z9hg4bk/i, '');
  return replaceBy(`Begin with ${COOKIE}`, branch, COOKIE + own);
}
