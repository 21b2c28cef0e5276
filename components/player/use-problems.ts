import { startTransition, useEffect, useMemo, useState } from 'react';
import { inSlicesSoon } from '@/components/ui/in-slices';
import type { Flow } from '@/lib/flows/flow';
import type { NodeState } from '@/lib/nodes/node-state';
import type { PacketId } from '@/lib/sim/scenario';
import type { Packet, Trace } from '@/lib/sim/trace';
import type { Problem } from '@/lib/text/problem';
import type { LoadedRules } from './use-rules';

/** Characters of all packets, a hundred of the usual size, up to which a run is judged before it is shown. */
const INSTANT = 60_000;

/** The problems of each packet of a run, in its order. */
type Problems = readonly (readonly Problem[])[];

/**
 * What the rules say of each packet of a run; undefined before they have said anything. A long run is judged without the page standing still,
 * and so is the first one, for which the code of each rule is read: until that is done, a packet that reads as it did before has
 * the problems that it had.
 */
export function useProblems(
  trace: Trace<NodeState>,
  { accounts }: Flow,
  rules: LoadedRules,
): Problems | undefined {
  const [judged, setJudged] = useState<{ readonly trace: Trace<NodeState>; readonly problems: Problems }>();
  const { packets } = trace;
  const isJudged = judged?.trace === trace;
  const isPatient = judged === undefined || isLong(packets);
  const instant = useMemo(() => {
    if (isPatient || isJudged || rules === 'loading' || rules === 'failed') return undefined;
    return rules.problemsOf(packets, accounts);
  }, [packets, accounts, rules, isPatient, isJudged]);
  useEffect(() => {
    if (!isPatient || isJudged || rules === 'loading' || rules === 'failed') return;
    return inSlicesSoon(
      rules.problemsInSteps(packets, accounts),
      (problems) => startTransition(() => setJudged({ trace, problems })),
      (fault) =>
        // Thrown while the part is drawn, it reaches the boundary around it.
        setJudged(() => {
          throw fault;
        }),
    );
  }, [trace, packets, accounts, rules, isPatient, isJudged]);
  return useMemo(() => {
    if (instant !== undefined || judged === undefined) return instant;
    if (judged.trace === trace) return judged.problems;
    return carriedOver(judged.trace.packets, judged.problems, packets);
  }, [instant, judged, trace, packets]);
}

function isLong(packets: readonly Packet[]): boolean {
  return packets.reduce((length, { text }) => length + text.length, 0) > INSTANT;
}

function carriedOver(former: readonly Packet[], problems: Problems, packets: readonly Packet[]): Problems {
  const known = new Map<PacketId, number>(former.map(({ id }, at) => [id, at]));
  return packets.map(({ id, text }) => {
    const at = known.get(id) ?? -1;
    return former[at]?.text === text ? (problems[at] ?? []) : [];
  });
}
