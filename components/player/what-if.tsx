import { type ComponentType, useId, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { later } from '@/components/ui/later';
import { callNow } from '@/lib/session/call-now';
import type { Edit } from '@/lib/sim/edit';
import { CompareBar } from './compare-bar';
import { useFocusAfter } from './use-focus-after';
import type { Lab } from './use-lab';
import styles from './what-if.module.css';

/** What each form needs: the run that it is about, and where its change goes. */
export interface WhatIfFormProps {
  readonly lab: Lab;
  readonly onEdit: (edit: Edit) => void;
}

const WAITING = 'The form is being loaded.';

/** What can be done to a run as a whole, each with its form, loaded when somebody asks for it. */
const FORMS: readonly { readonly title: string; readonly Form: ComponentType<WhatIfFormProps> }[] = [
  {
    title: 'Change the network',
    Form: later(() => import('./conditions-form').then((m) => m.ConditionsForm), WAITING),
  },
  {
    title: 'Break the connections',
    Form: later(() => import('./reset-form').then((m) => m.ResetForm), WAITING),
  },
  { title: 'Switch off', Form: later(() => import('./outage-form').then((m) => m.OutageForm), WAITING) },
  {
    title: 'Do something',
    Form: later(() => import('./command-form').then((m) => m.CommandForm), WAITING),
  },
];

/** What would happen if: another run beside this one, a worse network, somebody who does something. */
export function WhatIf({ lab }: { readonly lab: Lab }) {
  const [open, setOpen] = useState<string>();
  const [asked, setAsked] = useState<ReadonlySet<string>>(new Set());
  const base = useId();
  const row = useRef<HTMLDivElement>(null);
  const focusAfter = useFocusAfter();
  const { dispatch, session, other } = lab;

  function toggle(title: string) {
    setOpen(open === title ? undefined : title);
    setAsked(new Set([...asked, title]));
  }

  /** Closes the form, and goes back to where it was opened. */
  function close() {
    row.current?.querySelector<HTMLElement>('[aria-expanded="true"]')?.focus();
    setOpen(undefined);
  }

  const call = callNow(lab.trace, lab.moment.now);
  return (
    <section
      className={styles.whatIf}
      aria-label="What if"
      onKeyDown={(event) => {
        if (event.key === 'Escape' && open !== undefined) close();
      }}
    >
      <h3 className="visually-hidden">What if …</h3>
      <div ref={row} className={styles.buttons}>
        {FORMS.map(({ title }, i) => (
          <Button
            key={title}
            aria-expanded={open === title}
            aria-controls={`${base}-${i}`}
            onClick={() => toggle(title)}
          >
            {title} …
          </Button>
        ))}
        {call === undefined ? null : (
          <Button onClick={() => dispatch({ type: 'edit', edit: call })}>Call the phone now</Button>
        )}
        <Button
          data-keep
          resting={session.compared !== undefined && other === undefined}
          onClick={() => dispatch({ type: 'keep' })}
        >
          Keep this run to compare with
        </Button>
      </div>
      {FORMS.map(({ title, Form }, i) => (
        // A form that was opened once is only hidden, so that nothing written in it is lost.
        <fieldset
          key={title}
          id={`${base}-${i}`}
          aria-label={title}
          hidden={open !== title}
          className={styles.form}
        >
          {asked.has(title) ? <Form lab={lab} onEdit={(edit) => dispatch({ type: 'edit', edit })} /> : null}
        </fieldset>
      ))}
      <CompareBar
        lab={lab}
        onForget={() => focusAfter(() => row.current?.querySelector<HTMLElement>('[data-keep]'))}
      />
    </section>
  );
}
