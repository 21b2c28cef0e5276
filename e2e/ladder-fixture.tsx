import { useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import { LadderView } from '@/components/ladder/ladder-view';
import { loadFlights } from '@/components/ladder/use-flights';
import { useLadder } from '@/components/ladder/use-ladder';
import { approximateTextWidth } from '@/lib/ladder/approximate-text-width';
import type { LadderInput } from '@/lib/ladder/ladder';
import { layoutLadder } from '@/lib/ladder/layout-ladder';
import { describe } from '@/lib/ladder/test-data';
import { longRun } from './long-run';

/** What a test asks of a page that shows nothing but a ladder. */

const { lanes } = longRun;

let root: Root | undefined;
let show: (input: LadderInput) => void;

/** Draws the first messages of a long run; ms from the packets to the next frame. */
export function open(count: number): Promise<number> {
  close();
  const packets = longRun.packets(count);
  const start = performance.now();
  root = createRoot(document.getElementById('ladder') ?? document.body);
  flushSync(() => root?.render(<Shown first={inputOf(packets)} />));
  return painted(start);
}

/** Plays as many messages, one each so many ms; the frames meanwhile, in ms. */
export async function play(count: number, each: number): Promise<readonly number[]> {
  close();
  await loadFlights();
  const { arrows, ...rest } = layoutLadder(inputOf(longRun.packets(count)));
  root = createRoot(document.getElementById('ladder') ?? document.body);
  const frames: number[] = [];
  const start = performance.now();
  for (let last = start, sent = 0; sent < count; ) {
    const now = await new Promise<number>(requestAnimationFrame);
    frames.push(now - last);
    last = now;
    const before = sent;
    sent = Math.min(count, Math.floor((now - start) / each));
    if (sent === before) continue;
    const visible = new Set(arrows.slice(0, sent).map(({ packet }) => packet.id));
    root.render(
      <LadderView
        ladder={{ ...rest, arrows }}
        visible={visible}
        selected={arrows[sent - 1]?.packet.id}
        moves={sent}
        onSelect={() => {}}
        playing
        speed={8}
        reducedMotion={false}
      />,
    );
  }
  return frames.slice(2);
}

/** Takes the ladder away. */
export function close(): void {
  root?.unmount();
  root = undefined;
}

/** Another message at the end of the run; ms of scripts, and ms until the next frame. */
export async function addOne(count: number): Promise<{ readonly work: number; readonly frame: number }> {
  const packets = longRun.packets(count + 1);
  const start = performance.now();
  flushSync(() => show(inputOf(packets)));
  const work = performance.now() - start;
  return { work, frame: await painted(start) };
}

function Shown({ first }: { readonly first: LadderInput }) {
  const [input, setInput] = useState(first);
  const [selected, setSelected] = useState<string>();
  show = setInput;
  const ladder = useLadder(input);
  return (
    <LadderView
      ladder={ladder}
      selected={selected}
      onSelect={setSelected}
      playing={false}
      speed={1}
      reducedMotion
    />
  );
}

function inputOf(packets: LadderInput['packets']): LadderInput {
  return { lanes, packets, describe, textWidth: approximateTextWidth, width: 900 };
}

/** ms from a time until the frame that comes next has been painted. */
function painted(start: number): Promise<number> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now() - start);
      port2.postMessage(null);
    });
  });
}
