import { firstDivergence } from '@/lib/ladder/first-divergence';
import { slotOf } from '@/lib/session/edit-target';
import { runSetup } from '@/lib/session/run-setup';
import { sessionAfter } from '@/lib/session/session';
import type { Edit } from '@/lib/sim/edit';
import { changeSentence } from './change-sentence';
import type { Lab } from './use-lab';

/**
 * What the reader should know of a change before it is made: that it takes the place of another one, or that no message is
 * another one because of it, such as a second delivery where the transport allows none. Undefined where there is nothing.
 */
export function editRemark(lab: Lab, edit: Edit): string | undefined {
  const { flow, session, trace } = lab;
  const former = session.setup.edits.find((one) => slotOf(one) === slotOf(edit));
  const { setup } = sessionAfter(session, { type: 'edit', edit });
  const { packets } = runSetup(flow, setup, session.until);
  const remarks = [
    former === undefined ? undefined : `It takes the place of “${changeSentence(lab, former)}”.`,
    firstDivergence(packets, trace.packets) === undefined
      ? 'But no message of the run is another one because of it.'
      : undefined,
  ].filter((remark) => remark !== undefined);
  return remarks.length === 0 ? undefined : remarks.join(' ');
}
