import { useMemo, useState } from 'react';
import { messageName } from '@/components/judging/message-name';
import { ProblemList, type RuleText } from '@/components/message/problem-list';
import { later } from '@/components/ui/later';
import { type Tab, Tabs } from '@/components/ui/tabs';
import { type JudgedMessage, LONGEST_JUDGED } from '@/lib/rules/judge-text';
import { digestCredentials } from '@/lib/rules/reading/digest-values';
import type { Span } from '@/lib/text/span';
import { applyEdits } from '@/lib/text/text-edit';
import { challengeFor } from './challenge-for';
import { Explained } from './explained';
import type { Passwords } from './use-passwords';

/** Loaded when somebody asks for it. */
const DigestBench = later(
  () => import('@/components/panels/digest-bench').then((m) => m.DigestBench),
  'What computes a digest is on its way.',
);

export interface MessagePanelProps {
  readonly text: string;
  readonly judged: readonly JudgedMessage[];
  /** Which message is open. */
  readonly index: number;
  readonly ruleOf: (id: string) => RuleText | undefined;
  readonly passwords: Passwords;
  /** Called to show a stretch of the text in the editor. */
  readonly onGo: (span: Span) => void;
  /** Called with the whole text after a repair. */
  readonly onText: (text: string) => void;
}

type View = 'problems' | 'explained' | 'digest';

/** One message: what is wrong with it, what its fields mean, and how its digest is computed. */
export function MessagePanel({ text, judged, index, ruleOf, passwords, onGo, onText }: MessagePanelProps) {
  const [view, setView] = useState<View>('problems');
  const earlier = useMemo(() => judged.slice(0, index).map(({ message }) => message.text), [judged, index]);
  const open = judged[index];
  if (open === undefined) return null;
  const { message, problems, from, to, isTooLong = false } = open;
  // Of a message that is too long only the beginning is here: to recompute it would throw its end away.
  const hasDigest = !isTooLong && digestCredentials(message).length > 0;
  const shown = view === 'digest' && !hasDigest ? 'problems' : view;
  const tabs: readonly Tab[] = [
    {
      id: 'problems',
      label: 'Problems',
      content: isTooLong ? (
        <p>
          {messageName(index)} is longer than any datagram: {LONGEST_JUDGED.toLocaleString('en')} characters
          are judged at most. Take a part of it out, and it is judged.
        </p>
      ) : (
        <ProblemList
          problems={problems}
          text={text}
          ruleOf={ruleOf}
          onGo={onGo}
          onFix={(fix) => onText(applyEdits(text, fix.edits))}
        />
      ),
    },
    {
      id: 'explained',
      label: 'Explained',
      content: shown === 'explained' ? <Explained key={index} judged={judged} index={index} /> : null,
    },
    ...(hasDigest
      ? [
          {
            id: 'digest',
            label: 'Digest',
            content:
              shown === 'digest' ? (
                <>
                  <h3 className="visually-hidden">Its digest</h3>
                  <DigestBench
                    challenge={challengeFor(judged, index)}
                    credentials={message.text}
                    earlier={earlier}
                    passwordOf={passwords.passwordOf}
                    onPassword={passwords.set}
                    onRecompute={(recomputed) => onText(text.slice(0, from) + recomputed + text.slice(to))}
                  />
                </>
              ) : null,
          },
        ]
      : []),
  ];
  return (
    <>
      <h2 className="visually-hidden">{messageName(index)}</h2>
      <Tabs
        label={`Views of ${messageName(index)}`}
        tabs={tabs}
        selected={shown}
        onSelect={(id) => setView(id === 'explained' || id === 'digest' ? id : 'problems')}
      />
    </>
  );
}
