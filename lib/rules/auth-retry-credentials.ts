import type { Message } from '@/lib/sip/message';
import { canonicalAor } from '@/lib/sip/uri/same-uri';
import { fieldsNamed } from '@/lib/sip/values-of';
import { changed } from './examples/changed';
import { REFRESH } from './examples/refresh';
import { F3, registration, withRetry } from './examples/registration';
import { type Asker, askers, challengesOf } from './reading/digest-values';
import { callIdOf, cseqOf, toOf } from './reading/identity';
import { requestLine, statusLine } from './reading/start';
import type { ExchangeFinding, ExchangeRule } from './rule';

export const authRetryCredentials: ExchangeRule = {
  id: 'auth-retry-credentials',
  scope: 'exchange',
  title: 'The request after a challenge brings credentials',
  severity: 'warning',
  basis: 'SHOULD',
  spec: 'RFC 3261 §22.2',
  why: 'The same request once more without proof gets the same 401 once more. It is seen where a phone has no password set, or none for this realm, and where something on the way takes the header field out.',
  remedy:
    'Answer the challenge: Authorization after 401, Proxy-Authorization after 407. If the phone sends none, look at its user name and password for the realm.',
  good: [
    registration,
    withRetry(
      changed(REFRESH)`
        -To: Bob <sips:bob@biloxi.example.com>
        +To: Bob <sips:bob@chicago.example.com>
      `,
    ),
  ],
  bad: [
    withRetry(
      changed(F3)`
         REGISTER sips:ss2.biloxi.example.com SIP/2.0
         ^^^^^^^^
        -Authorization: Digest username="bob", realm="atlanta.example.com",
        - nonce="ea9c8e88df84f1cec4341ae6cbe5a359", opaque="",
        - uri="sips:ss2.biloxi.example.com", algorithm=MD5,
        - qop=auth, nc=00000001, cnonce="0a4f113b",
        - response="fb435565e3b8d14aafad09f8bec61e73"
      `,
    ),
  ],
  check: (exchange) => {
    const asked = new Map<string, Asked>();
    return exchange.messages.flatMap(({ message, repeats }, at) => {
      const key = keyOf(message);
      if (repeats || key === undefined) return [];
      if (statusLine(message)) {
        remember(asked, key, message);
        return [];
      }
      const question = asked.get(key);
      asked.delete(key);
      return question ? unanswered(message, at, question) : [];
    });
  },
};

/** A challenge that waits for its answer. */
interface Asked {
  readonly asker: Asker;
  /** The number in CSeq of the request that was challenged. */
  readonly cseq: number;
  /** What it was sent to: another address is not the same request once more. */
  readonly aor: string;
}

/** What a request has in common with the one before it: Call-ID and method. */
function keyOf(message: Message): string | undefined {
  const [id, method] = [callIdOf(message)?.value, cseqOf(message)?.method.value];
  return id === undefined || method === undefined ? undefined : `${id} ${method}`;
}

function remember(asked: Map<string, Asked>, key: string, response: Message): void {
  const asker = askers.find((one) => challengesOf(response, one).length > 0);
  const cseq = cseqOf(response)?.number.value;
  if (asker !== undefined && cseq !== undefined) asked.set(key, { asker, cseq, aor: aorOf(response) });
}

/** Only the very next request counts: a later one may be another attempt, made by the user. */
function unanswered(request: Message, at: number, { asker, cseq, aor }: Asked): readonly ExchangeFinding[] {
  const method = requestLine(request)?.method;
  const isNext = cseqOf(request)?.number.value === cseq + 1 && aorOf(request) === aor;
  const header = asker === 'server' ? 'Authorization' : 'Proxy-Authorization';
  const status = asker === 'server' ? 401 : 407;
  if (method === undefined || !isNext || fieldsNamed(request, header).length > 0) return [];
  const message = `Expected ${header} with credentials: the request before was challenged with ${status}`;
  return [{ at, from: method.from, to: method.to, message }];
}

function aorOf(message: Message): string {
  return canonicalAor(toOf(message)?.uri.value ?? '');
}
