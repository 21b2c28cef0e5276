import { allFlows } from '@/lib/flows/all-flows';
import { defaultOptions } from '@/lib/flows/flow';
import { runSetup } from '@/lib/session/run-setup';
import { type RunView, runView } from '@/lib/session/run-view';
import type { Edit } from '@/lib/sim/edit';

/** One run of a flow, with what it is called in tests. */
export interface NamedRun {
  /** `2.1 over tls`. */
  readonly name: string;
  readonly run: RunView;
}

let runs: readonly NamedRun[] | undefined;

/** Every flow over every transport that it knows, as it runs undisturbed. */
export function allRuns(): readonly NamedRun[] {
  runs ??= allFlows.flatMap((flow) =>
    flow.transports.map((transport) => {
      const setup = { options: { ...defaultOptions(flow), transport }, edits: [] };
      return { name: `${flow.id} over ${transport}`, run: runView(flow, setup, runSetup(flow, setup)) };
    }),
  );
  return runs;
}

/** The first registration of RFC 3665 with what a reader did to it. */
export function editedRun(transport: 'udp' | 'tcp' | 'tls', edits: readonly Edit[]): RunView {
  const flow = allFlows.find(({ id }) => id === '2.1');
  if (!flow) throw new Error('There is no flow 2.1.');
  const setup = { options: { ...defaultOptions(flow), transport }, edits };
  return runView(flow, setup, runSetup(flow, setup));
}
