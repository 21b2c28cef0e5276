import { useMemo, useRef } from 'react';
import { LadderView } from '@/components/ladder/ladder-view';
import type { Flow } from '@/lib/flows/flow';
import { approximateTextWidth } from '@/lib/ladder/approximate-text-width';
import type { Ladder } from '@/lib/ladder/ladder';
import { layoutLadder } from '@/lib/ladder/layout-ladder';
import type { NodeState } from '@/lib/nodes/node-state';
import { runView } from '@/lib/session/run-view';
import type { Setup } from '@/lib/session/session';
import type { Trace } from '@/lib/sim/trace';
import type { Lab } from './use-lab';
import type { Playback } from './use-playback';
import { useReducedMotion } from './use-reduced-motion';
import { useWidth } from './use-width';

/** px that the ladder is laid out for until the page knows better: exported HTML is read at any width. */
const STATIC_WIDTH = 600;

/** The ladder of a lab, with the run before the reader's edits as a ghost behind it. */
export function LadderDesk({ lab, playback }: { readonly lab: Lab; readonly playback: Playback }) {
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame) ?? STATIC_WIDTH;
  const reducedMotion = useReducedMotion();
  const ladder = useLadder(lab, lab.trace, width);
  const { flow, former } = lab;
  const { setup } = lab.session;
  const ghost = useMemo(() => former && ladderOf(flow, setup, former, width), [flow, setup, former, width]);
  const { moment, selected } = lab;
  const under = lab.trace.packets.filter(({ id }) => moment.sent.has(id) && !moment.arrived.has(id));
  return (
    <div ref={frame}>
      <LadderView
        ladder={ladder}
        ghost={ghost}
        visible={moment.sent}
        now={moment.world.now}
        inFlight={under
          .filter(({ arrivedAt }) => arrivedAt !== null)
          .map(({ id }) => ({ packet: id, progress: 0.5 }))}
        selected={selected?.packet.id}
        onSelect={(packet) => {
          playback.pause();
          lab.select(packet);
        }}
        litPackets={lab.litPackets}
        divergence={lab.divergence}
        playing={playback.playing}
        speed={playback.speed}
        reducedMotion={reducedMotion}
      />
    </div>
  );
}

/** The geometry of a run, laid out anew only when the run or the width is another. */
export function useLadder({ flow, session }: Lab, trace: Trace<NodeState>, width: number): Ladder {
  const { setup } = session;
  return useMemo(() => ladderOf(flow, setup, trace, width), [flow, setup, trace, width]);
}

/** The same for a run and the one before it, so that both can be laid over each other. */
function ladderOf(flow: Flow, setup: Setup, trace: Trace<NodeState>, width: number): Ladder {
  const { lanes, marks, describe } = runView(flow, setup, trace);
  const { packets, entries } = trace;
  return layoutLadder({ lanes, packets, entries, marks, describe, textWidth: approximateTextWidth, width });
}
