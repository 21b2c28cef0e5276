import { clockTime } from '@/lib/ladder/clock-time';
import { hides } from '@/lib/session/hideable';
import type { Lab } from './use-lab';

/** What happened at the moment that is shown, for the live region and the slider. */
export function momentSentence({ moment, lanes, seen, session }: Lab): string {
  const { entry, now, world } = moment;
  if (now > world.now) {
    return `${clockTime(now)} after the start: nothing has been sent or received since ${clockTime(world.now)}.`;
  }
  if (entry === undefined) return 'The start: nothing has been sent yet.';
  const label = lanes.find(({ id }) => id === entry.node)?.label ?? entry.node;
  const nameOf = (id: string) => {
    const found = seen.find(({ packet }) => packet.id === id);
    return found === undefined ? id : `${found.name} ${found.summary.label}`;
  };
  const received =
    entry.happening.kind === 'packet' ? `receives ${nameOf(entry.happening.packet)}` : undefined;
  const sent = entry.sent.length > 0 ? `sends ${entry.sent.map(nameOf).join(' and ')}` : undefined;
  const verbs = [received, sent].filter((verb) => verb !== undefined).join(', then ');
  const note = hides(session, 'explanations') ? undefined : entry.notes.at(-1)?.text;
  return [`${label} ${verbs || 'waits'}.`, note].filter((part) => part !== undefined).join(' ');
}
