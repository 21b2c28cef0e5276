import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { duration } from '@/lib/ladder/duration';
import { targetOf } from '@/lib/session/session';
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
  const rerouted = session.setup.options.transport !== origin.options.transport;
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
      {edits.length === 0 && !rerouted ? (
        <p>None: the flow runs as it was.</p>
      ) : (
        <ul>
          {rerouted ? <Transport lab={lab} /> : null}
          {edits.map((edit) => (
            <li key={`${edit.kind} ${targetOf(edit)}`}>
              <span>{sentence(edit, nameOf(lab, targetOf(edit)))}</span>
              <IconButton
                icon="close"
                label={`Take back: ${sentence(edit, nameOf(lab, targetOf(edit)))}`}
                onClick={() => dispatch({ type: 'restore', target: targetOf(edit) })}
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

/** `F3`; what a link names and this run does not have is said to be so. */
function nameOf({ seen, lanes }: Lab, target: string): string {
  const name = seen.find(({ packet }) => packet.id === target)?.name;
  return name ?? lanes.find(({ id }) => id === target)?.label ?? `${target}, which is not in this run,`;
}

function sentence(edit: Edit, name: string): string {
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
      return `${name} is held back behind ${edit.behind}`;
    case 'down':
      return `${name} is down from ${duration(edit.from)} to ${duration(edit.to)}`;
  }
}
