import { type ReactNode, useMemo, useState } from 'react';
import { CopyButton } from '@/components/message/copy-button';
import { FamilyLegend } from '@/components/message/family-legend';
import { FieldExplanation } from '@/components/message/field-explanation';
import { MessageDiff } from '@/components/message/message-diff';
import { MessageEditor } from '@/components/message/message-editor';
import { MessageView } from '@/components/message/message-view';
import { ProblemList } from '@/components/message/problem-list';
import { DigestBench } from '@/components/panels/digest-bench';
import { type Tab, Tabs } from '@/components/ui/tabs';
import { explainMessage } from '@/lib/explain/explain-message';
import { duration } from '@/lib/ladder/duration';
import { findRule } from '@/lib/rules/find-rule';
import { judge } from '@/lib/rules/judge';
import { describePacket } from '@/lib/session/describe-packet';
import { passwordsOf } from '@/lib/session/observe';
import { END } from '@/lib/session/session';
import { parse } from '@/lib/sip/parse';
import type { Problem } from '@/lib/text/problem';
import { applyEdits } from '@/lib/text/text-edit';
import styles from './message-desk.module.css';
import { NetworkMenu } from './network-menu';
import { type Lab, problemsWith, type SeenPacket, useDraft } from './use-lab';

/** What the desk shows of the open message. */
export type Desk = 'read' | 'edit' | 'compare' | 'digest' | 'printed';

export interface MessageDeskProps {
  readonly lab: Lab;
  readonly desk: Desk;
  readonly onDesk: (desk: Desk) => void;
}

/** One message of the run: read it with explanations, edit it, compare it, check its digest, see it as printed. */
export function MessageDesk({ lab, desk, onDesk }: MessageDeskProps) {
  const { selected } = lab;
  if (selected === undefined) return <p>Nothing has been sent yet: press Play.</p>;
  return <OpenMessage key={selected.packet.id} lab={lab} seen={selected} desk={desk} onDesk={onDesk} />;
}

function OpenMessage({ lab, seen, desk, onDesk }: MessageDeskProps & { readonly seen: SeenPacket }) {
  const { packet, name } = seen;
  const draft = useDraft(lab, packet);
  const { label } = describePacket(packet);
  const problems = useMemo(
    () => (draft.text === packet.text ? seen.problems : problemsWith(lab, packet.id, draft.text)),
    [lab, seen, packet, draft.text],
  );
  const former = partnerOf(lab, seen);
  const printed = lab.flow.printed[name];
  const challenge = challengeOf(lab, seen);
  const tabs: Tab[] = [
    tab('read', 'Read', <Reading lab={lab} seen={seen} problems={problems} onText={draft.change} />),
    tab(
      'edit',
      'Edit',
      desk === 'edit' ? (
        <Editing lab={lab} seen={seen} text={draft.text} problems={problems} onText={draft.change} />
      ) : null,
    ),
  ];
  if (former) {
    const before = { name: former.name, text: former.packet.text };
    tabs.push(
      tab(
        'compare',
        `Compare with ${former.name}`,
        <MessageDiff before={before} after={{ name, text: packet.text }} />,
      ),
    );
  }
  if (challenge !== undefined) {
    tabs.push(
      tab(
        'digest',
        'Digest',
        <DigestBench
          challenge={challenge.packet.text}
          credentials={packet.text}
          passwordOf={passwordsOf(lab.flow.accounts)}
          onRecompute={draft.change}
        />,
      ),
    );
  }
  if (printed !== undefined)
    tabs.push(tab('printed', 'As printed', <Printed lab={lab} name={name} text={printed} />));
  const shown = tabs.some(({ id }) => id === desk) ? desk : 'read';
  return (
    <section className={styles.desk} aria-label={`Message ${name}`}>
      <header className={styles.head}>
        <h3>
          <span className={styles.name}>{name}</span> {label}
        </h3>
        <p>{wayOf(lab, seen)}</p>
      </header>
      <Tabs label="Views of the message" tabs={tabs} selected={shown} onSelect={(id) => onDesk(asDesk(id))} />
      <NetworkMenu
        packet={packet}
        title={`${name} ${label}`}
        edits={lab.session.setup.edits}
        onEdit={(edit) => {
          lab.dispatch({ type: 'edit', edit });
          lab.dispatch({ type: 'seek', cursor: END });
        }}
        onRestore={() => lab.dispatch({ type: 'restore', target: packet.id })}
      />
    </section>
  );
}

interface ReadingProps {
  readonly lab: Lab;
  readonly seen: SeenPacket;
  readonly problems: readonly Problem[];
  readonly onText: (text: string) => void;
}

function Reading({ lab, seen, problems, onText }: ReadingProps) {
  const { packet, name, explained } = seen;
  const [at, setAt] = useState<number>();
  const span = explained.find(({ from, to }) => at !== undefined && from <= at && at < to);
  const kin = lab.seen.filter(
    (other) =>
      other !== seen &&
      span?.kinKey !== undefined &&
      other.explained.some((one) => one.kinKey === span.kinKey),
  );
  return (
    <div className={styles.reading}>
      <MessageView
        text={packet.text}
        name={name}
        explained={explained}
        problems={problems}
        litKey={lab.lit}
        onLight={lab.light}
        selected={at}
        onSelect={({ from }) => setAt(from)}
      />
      <div className={styles.tools}>
        <CopyButton text={packet.text} label={`Copy ${name}`} />
        <FamilyLegend />
      </div>
      <FieldExplanation
        span={span}
        text={packet.text}
        kin={kin.map((other) => ({ name: other.name, text: other.packet.text }))}
      />
      <ProblemList
        text={packet.text}
        problems={problems}
        ruleOf={findRule}
        onGo={({ from }) => setAt(from)}
        onFix={(fix) => onText(applyEdits(packet.text, fix.edits))}
      />
    </div>
  );
}

function Editing({ lab, seen, text, problems, onText }: ReadingProps & { readonly text: string }) {
  const { packet, name } = seen;
  return (
    <div className={styles.reading}>
      <MessageEditor
        value={text}
        onChange={onText}
        lint={(current) => problemsWith(lab, packet.id, current)}
        label={`Text of ${name}`}
      />
      <p className={styles.hint}>
        The sender still believes that it sent the original; the receiver gets what stands here. The run
        follows when you pause.
      </p>
      <ProblemList
        text={text}
        problems={problems}
        ruleOf={findRule}
        onFix={(fix) => onText(applyEdits(text, fix.edits))}
      />
    </div>
  );
}

/** The message as the RFC prints it, through the same rules: its faults are a lesson of their own. */
function Printed({ lab, name, text }: { readonly lab: Lab; readonly name: string; readonly text: string }) {
  const explained = useMemo(() => explainMessage(parse(text)), [text]);
  const { flow } = lab;
  const problems = useMemo(() => problemsOfPrinted(flow.printed, name), [flow.printed, name]);
  const because = flow.differences.filter(({ message }) => message === name);
  return (
    <div className={styles.reading}>
      <MessageView text={text} name={`${name} as printed`} explained={explained} problems={problems} />
      {because.length === 0 ? (
        <p className={styles.hint}>Our {name} says the same, header by header.</p>
      ) : (
        <ul className={styles.because}>
          {because.map(({ header, because: reason, spec }) => (
            <li key={header}>
              <strong>{header}</strong> differs here because {reason} ({spec}).
            </li>
          ))}
        </ul>
      )}
      <ProblemList text={text} problems={problems} ruleOf={findRule} />
    </div>
  );
}

function problemsOfPrinted(printed: Readonly<Record<string, string>>, name: string): readonly Problem[] {
  const names = Object.keys(printed);
  return judge(Object.values(printed))[names.indexOf(name)] ?? [];
}

/** The last request before this one, or the last response: what this message is to be compared with. */
function partnerOf(lab: Lab, seen: SeenPacket): SeenPacket | undefined {
  const { kind } = describePacket(seen.packet);
  return lab.seen
    .slice(0, lab.seen.indexOf(seen))
    .findLast(
      (other) => describePacket(other.packet).kind === kind && other.packet.from === seen.packet.from,
    );
}

/** For a request with credentials: the last challenge before it. */
function challengeOf(lab: Lab, seen: SeenPacket): SeenPacket | undefined {
  const proof = seen.explained.some(({ path }) => /^(Proxy-)?Authorization\b/.test(path));
  if (!proof) return undefined;
  return lab.seen
    .slice(0, lab.seen.indexOf(seen))
    .findLast(({ explained }) => explained.some(({ path }) => /^(WWW|Proxy)-Authenticate\b/.test(path)));
}

/** `Bob → SIP Server, sent at 100 ms, arrived at 150 ms`. */
function wayOf(lab: Lab, { packet }: SeenPacket): ReactNode {
  const { nodes } = lab.flow.scenario(lab.session.setup.options);
  const label = (id: string | undefined) => nodes.find((node) => node.id === id)?.label ?? 'nobody';
  const end =
    packet.arrivedAt !== null
      ? `arrived at ${duration(packet.arrivedAt)}`
      : packet.lost !== undefined
        ? `lost: ${packet.lost}`
        : 'still on its way when the run ended';
  const edited = packet.original === undefined ? '' : ', changed on the way';
  const again = packet.repeats === undefined ? '' : ', a retransmission';
  return `${label(packet.from)} → ${label(packet.to)}, sent at ${duration(packet.sentAt)}, ${end}${again}${edited}`;
}

const DESKS: readonly Desk[] = ['read', 'edit', 'compare', 'digest', 'printed'];

function asDesk(id: string): Desk {
  return DESKS.find((desk) => desk === id) ?? 'read';
}

function tab(id: Desk, label: string, content: ReactNode): Tab {
  return { id, label, content };
}
