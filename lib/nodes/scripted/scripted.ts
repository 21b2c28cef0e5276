import type { Context, Effect, Happening, Note, Step } from '@/lib/sim/scenario';
import { parse } from '@/lib/sip/parse';
import { own } from '../own';
import { also, andThen, oneByOne, unchanged } from '../step';
import { perform, send, type Taken } from './act';
import { heardIn } from './fill';
import { fits } from './fits';
import type { Count, Scripted, ScriptLine } from './scripted-state';

/** A node that follows a script: the command `start` begins it, and each packet is for the first line that fits. */
export function handleScripted(node: Scripted, happening: Happening, context: Context): Step<Scripted> {
  switch (happening.kind) {
    case 'command':
      return happening.name === 'start' ? start(node, context) : unchanged(node);
    case 'timer':
      return timerFired(node, happening.timer, context);
    case 'packet':
      return receive(node, happening, context);
    case 'connection':
      return unchanged(node);
  }
}

/** Begins the script: what is to be done at once, and timers for the rest. */
function start(node: Scripted, context: Context): Step<Scripted> {
  let step = unchanged(node);
  node.config.lines.forEach((line, i) => {
    if (line.on === 'start') step = andThen(step, (left) => sayOwn(left, i, context));
    else if (line.on !== 'packet') {
      const timer: Effect = { do: 'set-timer', timer: `${LINE}${i}`, after: line.on, label: 'Script' };
      step = also(step, timer);
    }
  });
  return step;
}

const LINE = 'line ';

function timerFired(node: Scripted, timer: string, context: Context): Step<Scripted> {
  const effects = own(node.later, timer);
  if (effects !== undefined) {
    const { [timer]: _done, ...later } = node.later;
    return { state: { ...node, later }, effects };
  }
  return sayOwn(node, Number(timer.slice(LINE.length)), context);
}

/** What it does by itself can only be sending. */
function sayOwn(node: Scripted, at: number, context: Context): Step<Scripted> {
  const line = node.config.lines[at];
  if (line === undefined || line.on === 'packet') return unchanged(node);
  const effects = line.acts.map((act) => send(node, act, context));
  return later({ state: node, effects }, line, `late ${LINE}${at}`);
}

function receive(
  node: Scripted,
  packet: Extract<Happening, { kind: 'packet' }>,
  context: Context,
): Step<Scripted> {
  const message = parse(packet.text);
  const informed: Scripted = { ...node, heard: { ...node.heard, ...heardIn(message, packet) } };
  const at = node.config.lines.findIndex(
    (line, i) =>
      line.on === 'packet' &&
      (line.times === undefined || countAt(node, i, context.now).packets < line.times) &&
      fits(line.if ?? {}, message, packet),
  );
  const line = node.config.lines[at];
  if (line === undefined) {
    const text = 'The script of this node says nothing about such a packet: nothing is done.';
    return { state: informed, effects: [{ do: 'note', note: remark(text) }] };
  }
  const { packets, since } = countAt(node, at, context.now);
  const taken = node.taken.with(at, { packets: packets + 1, since });
  const taking: Scripted = { ...informed, taken };
  return later(performAll(taking, line, { packet, message }, context), line, `late ${packet.packet}`);
}

/** How many packets a line took as of now. */
function countAt({ config, taken }: Scripted, at: number, now: number): Count {
  const line = config.lines[at];
  const count = taken[at];
  const every = line?.on === 'packet' ? line.every : undefined;
  const isOver =
    count === undefined || count.packets === 0 || (every !== undefined && now - count.since >= every);
  return isOver ? { packets: 0, since: now } : count;
}

function performAll(node: Scripted, line: ScriptLine, taken: Taken, context: Context): Step<Scripted> {
  return oneByOne(node, line.acts, (left, act) => perform(left, act, taken, context));
}

/** Puts off what a line does, if it is to be done later, and tells what the line says about it. */
function later(
  { state, effects }: Step<Scripted>,
  { after, note }: ScriptLine,
  timer: string,
): Step<Scripted> {
  const told: readonly Effect[] = note ? [{ do: 'note', note: { ...remark(note.text), ...note } }] : [];
  if (after === undefined) return { state, effects: [...told, ...effects] };
  return {
    state: { ...state, later: { ...state.later, [timer]: effects } },
    effects: [...told, { do: 'set-timer', timer, after, label: 'Script' }],
  };
}

function remark(text: string): Note {
  return { step: 'script', verdict: 'info', text, spec: 'RFC 3261 §8.2' };
}
