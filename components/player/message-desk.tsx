import { type ReactNode, useMemo } from 'react';
import { TransactionLine } from '@/components/panels/transaction-line';
import { later } from '@/components/ui/later';
import { type Tab, Tabs } from '@/components/ui/tabs';
import { hides } from '@/lib/session/hideable';
import { passwordsOf } from '@/lib/session/passwords-of';
import { transactionsOf } from '@/lib/session/transactions-of';
import type { PacketId } from '@/lib/sim/scenario';
import { keepAliveOf } from '@/lib/sip/keep-alive';
import type { Problem } from '@/lib/text/problem';
import { KeepAliveReading } from './keep-alive-reading';
import styles from './message-desk.module.css';
import { MessageReading } from './message-reading';
import { challengeOf, comparableOf, earlierOf, wayOf } from './neighbours';
import { useDraft } from './use-draft';
import { type Lab, type SeenPacket, useJudge } from './use-lab';

/** Loaded when somebody asks for them. */
const DigestBench = later(
  () => import('@/components/panels/digest-bench').then((m) => m.DigestBench),
  'The digest is on its way.',
);
const MessageDiff = later(
  () => import('@/components/message/message-diff').then((m) => m.MessageDiff),
  'The comparison is on its way.',
);
const MessageEditing = later(
  () => import('./message-editing').then((m) => m.MessageEditing),
  'The editor is on its way.',
);
const MessagePrinted = later(
  () => import('./message-printed').then((m) => m.MessagePrinted),
  'The printed message is on its way.',
);

/** What the desk shows of the open message. */
export type Desk = 'read' | 'edit' | 'compare' | 'digest' | 'printed';

/** The packet whose text the reader asked to write by a key, and how often by now. */
export interface Writing {
  readonly packet: PacketId;
  readonly times: number;
}

export interface MessageDeskProps {
  readonly lab: Lab;
  readonly desk: Desk;
  readonly writing: Writing | undefined;
  readonly onDesk: (desk: Desk) => void;
}

/** One message of the run: read it with explanations, edit it, compare it, check its digest, see it as printed. */
export function MessageDesk(props: MessageDeskProps) {
  const { selected } = props.lab;
  if (selected === undefined) {
    return <p className={styles.hint}>Nothing has been sent yet. Play the flow, or go one step on.</p>;
  }
  return <OpenMessage key={selected.packet.id} seen={selected} {...props} />;
}

function OpenMessage(props: MessageDeskProps & { readonly seen: SeenPacket }) {
  const { lab, seen, desk, writing, onDesk } = props;
  const { packet, name, summary } = seen;
  const views = useViews(lab, seen, writing?.packet === packet.id ? writing.times : 0);
  const shown = views.find(({ id }) => id === desk) ?? views[0];
  const tabs = views.map(({ id, title, render }): Tab => {
    // Only what exported HTML should hold, the message with its explanations, is there without being asked for.
    return { id, label: title, content: id === 'read' || id === shown?.id ? render() : null };
  });
  return (
    <section className={styles.desk} aria-label={`Message ${name}`}>
      <header className={styles.head}>
        <h3>
          <span className={styles.name}>{name}</span> {summary.label}
        </h3>
        <p>{wayOf(lab, seen)}</p>
        {hides(lab.session, 'state') ? null : <Transactions {...props} />}
      </header>
      <Tabs
        label="Views of the message"
        tabs={tabs}
        selected={shown?.id}
        onSelect={(id) => onDesk(views.find((view) => view.id === id)?.id ?? 'read')}
      />
    </section>
  );
}

/** What the brackets on the ladder say. */
function Transactions({ lab, seen }: Pick<MessageDeskProps, 'lab'> & { readonly seen: SeenPacket }) {
  const { trace, moment, lanes } = lab;
  const { id } = seen.packet;
  const { cursor } = moment;
  const transactions = useMemo(() => transactionsOf(trace, id, cursor), [trace, id, cursor]);
  return (
    <TransactionLine
      transactions={transactions}
      labelOf={(node) => lanes.find((lane) => lane.id === node)?.label ?? node}
    />
  );
}

interface View {
  readonly id: Desk;
  readonly title: string;
  readonly render: () => ReactNode;
}

/** The ways to look at a message; a comparison, a digest or a print is there for some messages only. */
function useViews(lab: Lab, seen: SeenPacket, focus: number): readonly View[] {
  const { packet, name } = seen;
  const { text, type, put } = useDraft(lab, packet);
  const judged = useJudge(lab, seen);
  const judge = hides(lab.session, 'findings') ? findNothing : judged;
  const former = comparableOf(lab, seen);
  const challenge = challengeOf(lab, seen);
  const earlier = useMemo(() => earlierOf(lab.seen, seen), [lab.seen, seen]);
  const printed = lab.flow.printed[name];
  // It is there while another view is shown, and typing does not change it.
  const reading = useMemo(
    () =>
      keepAliveOf(packet.text) === undefined ? (
        <MessageReading lab={lab} seen={seen} onText={put} />
      ) : (
        <KeepAliveReading text={packet.text} />
      ),
    [lab, seen, put, packet.text],
  );
  const views: (View | undefined)[] = [
    { id: 'read', title: 'Read', render: () => reading },
    hides(lab.session, 'changes')
      ? undefined
      : {
          id: 'edit',
          title: 'Edit',
          render: () => (
            <MessageEditing
              lab={lab}
              seen={seen}
              text={text}
              focus={focus}
              judge={judge}
              onType={type}
              onPut={put}
            />
          ),
        },
    former && {
      id: 'compare',
      title: `Compare with ${former.title}`,
      render: () => <MessageDiff before={{ name: former.title, text: former.text }} after={{ name, text }} />,
    },
    challenge && {
      id: 'digest',
      title: 'Digest',
      render: () => (
        <DigestBench
          challenge={challenge.packet.text}
          credentials={text}
          earlier={earlier}
          passwordOf={passwordsOf(lab.flow.accounts)}
          onRecompute={put}
        />
      ),
    },
    printed === undefined
      ? undefined
      : {
          id: 'printed',
          title: 'As printed',
          render: () => <MessagePrinted lab={lab} seen={seen} text={printed} />,
        },
  ];
  return views.filter((view) => view !== undefined);
}

function findNothing(): readonly Problem[] {
  return [];
}
