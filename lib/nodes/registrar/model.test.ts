import fc from 'fast-check';
import { expect, it } from 'vitest';
import { askedRegistrar } from '@/test/asked-registrar';
import {
  ALICE,
  type Answer,
  type Ask,
  BOB,
  type Known,
  model,
  NONCE_LIFETIME,
  REMEMBERED,
  withoutEnded,
} from '@/test/model/model';
import { anyMove, askOf, textOf } from '@/test/model/moves';
import { register } from '@/test/scripted-client';
import { strict } from './profiles/strict';

/** Sequences that are tried: `CHAOS=10000` for all of them. */
const RUNS = Number(process.env.CHAOS ?? 1000);

/** The request that was asked last. */
interface Asked {
  readonly ask: Ask;
  readonly text: string;
  readonly at: number;
  readonly answer: string;
}

it(`agrees with RFC 3261 §10.3 in ${RUNS} conversations, whatever it is asked and in which order`, {
  timeout: 1_800_000,
}, () => {
  const seen = new Map<string, number>();
  fc.assert(
    fc.property(fc.array(anyMove, { minLength: 1, maxLength: 12 }), (moves) => {
      const registrar = freshRegistrar();
      let [known, now] = [AT_FIRST, 0];
      let last: Asked | undefined;
      for (const [n, { after, request }] of moves.entries()) {
        now += after * 1000;
        registrar.wait(now);
        known = withoutEnded(known, now);
        const ask = request === undefined ? last?.ask : askOf(request, known);
        if (ask === undefined) continue;
        const text = request === undefined && last !== undefined ? last.text : textOf(ask, n);
        const answers = registrar.ask(text, now);
        expect(answers).toHaveLength(1);
        const [answer = ''] = answers;
        if (text === last?.text && now - last.at < REMEMBERED) {
          expect(answer).toBe(last.answer);
          count(seen, 'again');
        } else {
          const should = model(known, ask, now);
          expect(read(answer)).toEqual(expected(should, ask, now));
          known = should.known;
          last = { ask, text, at: now, answer };
          count(seen, `${should.status} ${should.stale ?? ''}`);
        }
        expect(rowsIn(registrar)).toEqual(rowsOf(known));
      }
    }),
    { numRuns: RUNS },
  );
  // Each way was really gone.
  for (const way of ['again', '200 ', '400 ', '401 false', '401 true', '403 ', '423 ', '500 ']) {
    expect(seen.get(way), way).toBeGreaterThan(RUNS / 100);
  }
});

/** Asked once already, so that there is a nonce. */
function freshRegistrar() {
  const registrar = askedRegistrar({
    domains: ['biloxi.example.com'],
    realm: 'biloxi',
    passwords: { bob: 'zanzibar', alice: 'wonderland' },
    owners: { [BOB]: ['bob'], [ALICE]: ['alice'] },
    policy: { ...strict, authentication: { ...strict.authentication, nonceLifetime: NONCE_LIFETIME } },
  });
  registrar.ask(register({ cseq: 1, auth: false, callId: 'opening' }), 0);
  return registrar;
}

const AT_FIRST: Known = {
  table: { [BOB]: new Map(), [ALICE]: new Map() },
  nonces: new Map([['nonce1', { at: 0, count: 0 }]]),
};

/** What an answer says, as far as the model says it too. */
function read(text: string) {
  return {
    status: Number(text.slice(8, 11)),
    stale: /stale=(\w+)/.exec(text)?.[1],
    minExpires: /^Min-Expires: (\d+)/m.exec(text)?.[1],
    listed: [...text.matchAll(/^Contact: <(.*)>.*;expires=(\d+)\r$/gm)]
      .map(([, uri, left]) => `${uri} ${left}`)
      .sort(),
  };
}

function expected({ status, stale, known }: Answer, { aor }: Ask, now: number): ReturnType<typeof read> {
  const rows = [...known.table[aor].values()];
  return {
    status,
    stale: stale === undefined ? undefined : String(stale).toUpperCase(),
    minExpires: status === 423 ? '60' : undefined,
    listed: status === 200 ? rows.map(({ uri, ends }) => `${bare(uri)} ${(ends - now) / 1000}`).sort() : [],
  };
}

function rowsOf({ table }: Known): readonly string[] {
  return ([BOB, ALICE] as const)
    .flatMap((aor) =>
      [...table[aor].values()].map(
        (row) => `${aor} ${Object.values({ ...row, uri: bare(row.uri) }).join(' ')}`,
      ),
    )
    .sort();
}

/** The URI without the brackets and parameters that one of them is written with. */
function bare(uri: string): string {
  return /<(.*)>/.exec(uri)?.[1] ?? uri;
}

/** The rows of the registrar, in the same words. */
function rowsIn(registrar: ReturnType<typeof freshRegistrar>): readonly string[] {
  return registrar
    .bindings()
    .map(({ aor, contact, callId, cseq, expiresAt }) => [aor, contact, callId, cseq, expiresAt].join(' '))
    .sort();
}

function count(seen: Map<string, number>, way: string): void {
  seen.set(way, (seen.get(way) ?? 0) + 1);
}
