import { insertLineAfter } from '@/lib/sip/header-edits';
import { parse } from '@/lib/sip/parse';
import { fieldsNamed } from '@/lib/sip/values-of';
import { applyEdits } from '@/lib/text/text-edit';

/** A final response of one branch. */
export interface Final {
  readonly status: number;
  readonly text: string;
}

/**
 * The response that goes back when nobody accepted (RFC 3261 §16.7 step 6): one of 600 to 699 if there is one, else one of
 * the lowest class, and in the class 4xx rather one that tells the caller how to do better.
 */
export function bestResponse(finals: readonly Final[]): Final | undefined {
  const best = finals.toSorted((a, b) => rank(a.status) - rank(b.status))[0];
  if (best === undefined) return undefined;
  if (best.status === 503) return insteadOf503(best);
  return best.status === 401 || best.status === 407 ? withAllChallenges(best, finals) : best;
}

/** Lower is better. */
function rank(status: number): number {
  if (status >= 600) return 0;
  return Math.floor(status / 100) * 2 - (HELPFUL.has(status) ? 1 : 0);
}

const HELPFUL: ReadonlySet<number> = new Set([401, 407, 415, 420, 484]);

/** A 503 would keep the caller away from this proxy, which is well (§16.7 step 6). */
function insteadOf503({ text }: Final): Final {
  return { status: 500, text: text.replace(/^SIP\/2\.0 503 [^\r\n]*/, 'SIP/2.0 500 Server Internal Error') };
}

/** The caller answers the challenges of all branches at once (§16.7 step 7). */
function withAllChallenges(best: Final, finals: readonly Final[]): Final {
  const others = finals.filter((final) => final !== best && (final.status === 401 || final.status === 407));
  const lines = others.flatMap(({ text }) =>
    ['WWW-Authenticate', 'Proxy-Authenticate'].flatMap((name) =>
      fieldsNamed(parse(text), name).map(({ value }) => `${name}: ${value.value}`),
    ),
  );
  const message = parse(best.text);
  const last = message.headers.at(-1);
  if (last === undefined) return best;
  return {
    ...best,
    text: applyEdits(
      best.text,
      lines.map((line) => insertLineAfter(message, last, line)),
    ),
  };
}
