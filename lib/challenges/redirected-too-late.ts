import type { FlowRun } from './challenge';

/** Whether an INVITE was changed that the registrar's server had sent on: its way was chosen before. */
export function redirectedTooLate(run: FlowRun): boolean {
  return run.packets.some(
    ({ from, original }) =>
      original?.startsWith('INVITE ') === true && run.start.nodes[from]?.state.kind === 'registrar',
  );
}

/** What is said where it is so. */
export const TOO_LATE =
  'A change in an INVITE that the server has sent comes too late: the server has already chosen where it goes.';
