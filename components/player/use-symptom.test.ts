import { describe, expect, it } from 'vitest';
import { pinholeCloses } from '@/lib/flows/failures/pinhole-closes';
import { unregisterOldCseq } from '@/lib/flows/failures/unregister-old-cseq';
import { lanesOf } from '@/lib/session/run-view';
import type { Edit } from '@/lib/sim/edit';
import { run } from '@/lib/sim/run';
import { symptomIn } from './use-symptom';

function seen(failure: typeof pinholeCloses, mended: boolean, edits: readonly Edit[] = []) {
  const scenario = failure.scenario({ transport: 'udp', seed: 1, mended });
  return symptomIn(failure.failure, run(scenario, edits), lanesOf(scenario));
}

describe('the symptom of a failure', () => {
  it('is told where it shows', () => {
    expect(seen(pinholeCloses, false)).toMatchObject({ verdict: 'refused' });
    expect(seen(pinholeCloses, false).sentence).toMatch(/^In this run the failure shows: /);
  });

  it('is gone with the mistake, and then it is told what works', () => {
    const { verdict, sentence } = seen(pinholeCloses, true);
    expect(verdict).toBe('ok');
    expect(sentence).toMatch(/does not show\. Bob.* is registered, and the last call was answered\.$/);
    expect(seen(unregisterOldCseq, true).sentence).toMatch(/It ends as it should\.$/);
  });

  it('is not taken for mended where nothing arrives any more', () => {
    const silence: Edit = { kind: 'link', conditions: { loss: 1 } };
    const { verdict, sentence } = seen(pinholeCloses, true, [silence]);
    expect(verdict).not.toBe('ok');
    expect(sentence).not.toContain('is registered');
  });
});
