import { useEffect, useState } from 'react';
import { Decisions } from '@/components/panels/decisions';
import type { NodeState } from '@/lib/nodes/node-state';
import type { Note } from '@/lib/sim/scenario';
import type { Entry } from '@/lib/sim/trace';
import type { Lab } from './use-lab';

export interface DecisionsDeskProps {
  readonly lab: Lab;
  readonly entry: Entry<NodeState>;
  readonly who: string;
  /** Called when the message has to be in sight. */
  readonly onShow: () => void;
}

/** The decisions of one entry, bound to the message that they are about: what decided lights up there. */
export function DecisionsDesk({ lab, entry, who, onShow }: DecisionsDeskProps) {
  const { point, select, seen } = lab;
  const [choice, setChoice] = useState<{ readonly of: Entry<NodeState>; readonly index: number }>();
  // With the decisions, and with the run, goes what was chosen and what it pointed at.
  useEffect(
    () => () => {
      setChoice(undefined);
      point(undefined);
    },
    [point],
  );
  const { happening, notes } = entry;
  if (happening.kind !== 'packet') return <Decisions notes={notes} who={who} />;
  // An edit makes another run: what was chosen in the former one says nothing of the text that is now there.
  const shown = choice?.of === entry ? notes[choice.index] : undefined;
  const { packet, text } = happening;
  const at = (note: Note | undefined, asked: boolean) =>
    point(note?.evidence && { packet, evidence: note.evidence, asked });
  return (
    <Decisions
      notes={notes}
      who={who}
      message={{ name: seen.find((one) => one.packet.id === packet)?.name ?? packet, text }}
      shown={shown}
      onPoint={(note) => at(note ?? shown, false)}
      onShow={(note) => {
        const next = note === shown ? undefined : note;
        setChoice(next && { of: entry, index: notes.indexOf(next) });
        at(next, true);
        if (next === undefined) return;
        select(packet);
        onShow();
      }}
    />
  );
}
