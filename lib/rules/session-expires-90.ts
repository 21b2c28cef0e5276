import type { Interval } from '@/lib/sip/grammar/interval';
import { minSe } from '@/lib/sip/headers/min-se';
import { sessionExpires } from '@/lib/sip/headers/session-expires';
import { valuesOf } from '@/lib/sip/values-of';
import { INVITE } from './examples/call';
import { changed } from './examples/changed';
import { replaceBy } from './reading/fixes';
import type { Finding, MessageRule } from './rule';

export const sessionExpires90: MessageRule = {
  id: 'session-expires-90',
  scope: 'message',
  title: 'Session-Expires and Min-SE are 90 seconds or more',
  severity: 'error',
  basis: 'MUST',
  spec: 'RFC 4028 §4',
  why: 'A session is refreshed after half of its time, and a request that gets no answer takes 32 seconds to fail: with less than 90 seconds a call ends although both sides are there. Nobody may ask for less, and the other side refuses it with 422 Session Interval Too Small.',
  remedy: 'Write 1800, which is recommended, or at least 90.',
  good: [
    changed(INVITE)`
       CSeq: 1 INVITE
      +Session-Expires: 1800;refresher=uac
      +Min-SE: 90
    `,
  ],
  bad: [
    changed(INVITE)`
       CSeq: 1 INVITE
      +x: 60;refresher=uac
          ^^
      +Min-SE: 30
               ^^
    `,
  ],
  check: (message) => [
    ...valuesOf(message, sessionExpires).flatMap((interval) => tooShort('Session-Expires', interval)),
    ...valuesOf(message, minSe).flatMap((interval) => tooShort('Min-SE', interval)),
  ],
};

const LEAST = 90;

function tooShort(name: string, { seconds }: Interval): readonly Finding[] {
  if (!(seconds.value < LEAST)) return [];
  const { from, to, value } = seconds;
  const message = `Expected at least ${LEAST} seconds in ${name}, found ${value}`;
  return [{ from, to, message, fix: replaceBy(`Write ${LEAST}`, seconds, String(LEAST)) }];
}
