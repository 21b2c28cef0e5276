import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { describeConditions } from '@/lib/ladder/describe-conditions';
import { duration } from '@/lib/ladder/duration';
import { slotOf, targetOf } from '@/lib/session/edit-target';
import { describeCommand } from '@/lib/session/errands-of';
import type { Edit } from '@/lib/sim/edit';
import styles from './changes.module.css';
import type { Lab } from './use-lab';

/** What the reader changed in this run, with undo, redo and reset: three different things. */
export function Changes({ lab }: { readonly lab: Lab }) {
  const { session, dispatch } = lab;
  const { edits } = session.setup;
  const { past, future, origin } = session;
  const untouched = past.length === 0 && future.length === 0 && edits === origin.edits;
  if (edits.length === 0 && untouched) return null;
  const { transport, seed } = session.setup.options;
  const rerouted = transport !== origin.options.transport;
  const redrawn = seed !== origin.options.seed;
  const title = untouched ? 'What is different in this run' : 'Your changes';
  return (
    <section className={styles.changes} aria-label={title}>
      <div className={styles.head}>
        <h3>{title}</h3>
        <IconButton
          icon="undo"
          label="Undo the last change"
          disabled={past.length === 0}
          onClick={() => dispatch({ type: 'undo' })}
        />
        <IconButton
          icon="redo"
          label="Redo"
          disabled={future.length === 0}
          onClick={() => dispatch({ type: 'redo' })}
        />
        <Button
          variant="quiet"
          disabled={session.setup === origin}
          onClick={() => dispatch({ type: 'reset' })}
        >
          Reset the flow
        </Button>
      </div>
      {edits.length === 0 && !rerouted && !redrawn ? (
        <p>None: the flow runs as it was.</p>
      ) : (
        <ul>
          {rerouted ? <Transport lab={lab} /> : null}
          {redrawn ? <Seed lab={lab} /> : null}
          {edits.map((edit) => (
            <li key={slotOf(edit)}>
              <span>{sentence(lab, edit)}</span>
              <IconButton
                icon="close"
                label={`Take back: ${sentence(lab, edit)}`}
                onClick={() => dispatch({ type: 'withdraw', edit })}
              />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Another transport than the flow's own is a change like others. */
function Transport({ lab: { session, dispatch } }: { readonly lab: Lab }) {
  const { transport } = session.setup.options;
  const own = session.origin.options.transport;
  return (
    <li>
      <span>
        It runs over {transport.toUpperCase()} instead of {own.toUpperCase()}
      </span>
      <IconButton
        icon="close"
        label={`Take back: run over ${own.toUpperCase()}`}
        onClick={() => dispatch({ type: 'choose', options: { transport: own } })}
      />
    </li>
  );
}

/** So is another seed. */
function Seed({ lab: { session, dispatch } }: { readonly lab: Lab }) {
  const own = session.origin.options.seed;
  return (
    <li>
      <span>
        Its seed is {session.setup.options.seed} instead of {own}
      </span>
      <IconButton
        icon="close"
        label={`Take back: run with seed ${own}`}
        onClick={() => dispatch({ type: 'choose', options: { seed: own } })}
      />
    </li>
  );
}

/** `F3`; what a link names and this run does not have is said to be so. */
function nameOf({ seen, lanes }: Lab, target: string): string {
  const name = seen.find(({ packet }) => packet.id === target)?.name;
  return name ?? lanes.find(({ id }) => id === target)?.label ?? `${target}, which is not in this run,`;
}

function sentence(lab: Lab, edit: Edit): string {
  const target = targetOf(edit);
  const name = target === undefined ? '' : nameOf(lab, target);
  switch (edit.kind) {
    case 'replace':
      return `${name} says something else`;
    case 'drop':
      return edit.repeats ? `${name} and its repetitions are lost` : `${name} is lost`;
    case 'delay':
      return `${name} is delayed by ${duration(edit.by)}`;
    case 'duplicate':
      return `${name} is delivered twice`;
    case 'hold':
      return `${name} is held back behind ${nameOf(lab, edit.behind)}`;
    case 'down':
      return `${name} is down from ${duration(edit.from)} to ${duration(edit.to)}`;
    case 'command':
      return `At ${duration(edit.command.at)} ${name} ${describeCommand(edit.command, lab.trace.start.nodes[edit.command.node]?.state)}`;
    case 'link':
      return describeConditions(edit.conditions, (node) => nameOf(lab, node));
    case 'reset':
      return `At ${duration(edit.at)} the connections between ${edit.between.map((node) => nameOf(lab, node)).join(' and ')} break`;
  }
}
