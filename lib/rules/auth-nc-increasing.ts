import { authParam } from '@/lib/sip/grammar/auth-params';
import type { Credentials } from '@/lib/sip/grammar/credentials';
import type { Message } from '@/lib/sip/message';
import { changed } from './examples/changed';
import { inTurn } from './examples/in-turn';
import { ONE_BOX } from './examples/one-box';
import { F1, F2, F3, withRetry } from './examples/registration';
import { type Answer, answersIn } from './reading/answers';
import { credentialsFor, textOf, withinQuotes } from './reading/digest-values';
import { replaceBy } from './reading/fixes';
import { callIdOf, cseqOf } from './reading/identity';
import { oncePer } from './reading/once-per';
import type { ExchangeFinding, ExchangeRule } from './rule';

/** One more request with the nonce that F3 used. */
const later = changed(F3)`
  -Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashd92
  +Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashe17
  -CSeq: 2 REGISTER
  +CSeq: 3 REGISTER
`;

export const authNcIncreasing: ExchangeRule = {
  id: 'auth-nc-increasing',
  scope: 'exchange',
  title: 'The nonce count starts at 00000001 and grows with each request',
  severity: 'error',
  basis: 'MUST',
  spec: 'RFC 7616 §3.4',
  why: 'The count is what shows a server that somebody sends an overheard request again. One that does not grow is taken for such a replay and answered with a 401; phones that start at one for each refresh get a needless challenge every time.',
  remedy: 'Keep the count with the nonce, and add one for each request that uses it.',
  good: [
    ONE_BOX,
    inTurn(
      F1,
      F2,
      F3,
      changed(later)`
        - qop=auth, nc=00000001, cnonce="0a4f113b",
        - response="fb435565e3b8d14aafad09f8bec61e73"
        + qop=auth, nc=00000002, cnonce="0a4f113b",
        + response="0a91c0f0ded2fba77f78842108241d73"
      `,
    ),
    inTurn(
      F1,
      F2,
      F3,
      changed(later)`
        -CSeq: 3 REGISTER
        +CSeq: 4 REGISTER
        - qop=auth, nc=00000001, cnonce="0a4f113b",
        - response="fb435565e3b8d14aafad09f8bec61e73"
        + qop=auth, nc=00000003, cnonce="0a4f113b",
        + response="9b90b05860122b46803b7246c77d3dff"
      `,
    ),
  ],
  bad: [
    inTurn(
      F1,
      F2,
      F3,
      changed(later)`
          qop=auth, nc=00000001, cnonce="0a4f113b",
                       ^^^^^^^^
      `,
    ),
    withRetry(
      changed(F3)`
        - qop=auth, nc=00000001, cnonce="0a4f113b",
        + qop=auth, nc=00000002, cnonce="0a4f113b",
                       ^^^^^^^^
      `,
    ),
  ],
  check: (exchange) => {
    const uses = new Map<string, Uses>();
    const used = new Set<string>();
    return answersIn(exchange).flatMap((answer) => {
      const count = Number.parseInt(textOf(answer.credentials, 'nc') ?? '', 16);
      if (Number.isNaN(count)) return [];
      const nonce = textOf(answer.credentials, 'nonce') ?? '';
      const line = lineOf(answer, nonce);
      const before = uses.get(line) ?? { greatest: 0, wanted: 1 };
      const isFresh = answer.isRetry && textOf(answer.challenge, 'nonce') === nonce;
      const isRight =
        follows(answer, count, before, used.has(nonce) || standsTwice(answer, nonce)) ||
        (count === 1 && isFresh);
      const greatest = Math.max(before.greatest, count);
      uses.set(line, { greatest, wanted: Math.max(before.wanted, greatest) + 1 });
      used.add(nonce);
      return isRight ? [] : finding(answer, before.wanted);
    });
  },
};

/** What has a count of its own: a user in one call, before the server itself and before a proxy. */
function lineOf({ request, credentials }: Answer, nonce: string): string {
  const asker = forProxies(request).has(credentials) ? 'proxy' : 'server';
  return `${asker} ${callIdOf(request)?.value} ${textOf(credentials, 'username')} ${nonce}`;
}

/** True where one server asks as proxy and as registrar, with one nonce: the two may have one count together. */
function standsTwice({ request }: Answer, nonce: string): boolean {
  return noncesForServers(request).has(nonce) && noncesForProxies(request).has(nonce);
}

const forProxies = oncePer((request: Message) => new Set<Credentials>(credentialsFor(request, 'proxy')));
const noncesForProxies = oncePer((request: Message) => noncesOf(credentialsFor(request, 'proxy')));
const noncesForServers = oncePer((request: Message) => noncesOf(credentialsFor(request, 'server')));

function noncesOf(all: readonly Credentials[]): ReadonlySet<string> {
  return new Set(all.map((one) => textOf(one, 'nonce') ?? ''));
}

/** How often a nonce was used by one user in one call. */
interface Uses {
  /** The greatest count that was seen. */
  readonly greatest: number;
  /** What the next request should say, which has one more request before it. */
  readonly wanted: number;
}

/**
 * True if the count may be right. It may jump where another call or another server uses the same nonce, and where requests were not seen,
 * which a jump in CSeq shows. Of a request that was overtaken on the way nobody can say.
 */
function follows(answer: Answer, count: number, before: Uses, isShared: boolean): boolean {
  const cseq = cseqOf(answer.request)?.number.value ?? 0;
  if (cseq < answer.cseqBefore || count === before.greatest + 1) return true;
  return count > before.greatest && (isShared || cseq !== answer.cseqBefore + 1);
}

function finding({ at, credentials }: Answer, wanted: number): readonly ExchangeFinding[] {
  const nc = authParam(credentials, 'nc');
  if (!nc) return [];
  const span = withinQuotes(nc);
  const right = wanted.toString(16).padStart(8, '0');
  const message = `Expected nc=${right} for this use of the nonce, found ${nc.text}`;
  return [{ at, ...span, message, fix: replaceBy(`Write ${right}`, span, right) }];
}
