import { type FormEvent, useState } from 'react';
import { flowParts } from '@/components/flows/flow-parts';
import { Button } from '@/components/ui/button';
import { Select } from '@/components/ui/select';
import { writeTab } from '@/components/ui/tab-storage';
import { builderKey } from './builder-key';
import { LONGEST_LINK, type RunLink, readRunLink } from './read-run-link';
import styles from './teach-desk.module.css';

/** A flow to choose from. */
export interface TaughtFlow {
  readonly id: string;
  readonly title: string;
}

const builders = flowParts(async () => (await import('./link-builder')).LinkBuilder);

/** Prepares a run for a class: a flow is chosen, or a link to one is pasted, and the rest is done on the run itself. */
export function TeachDesk({ flows }: { readonly flows: readonly TaughtFlow[] }) {
  const [chosen, setChosen] = useState({ flow: flows[0]?.id ?? '', times: 0 });
  const Builder = builders[chosen.flow];
  return (
    <div className={styles.desk}>
      <div className={styles.choice}>
        <Select
          label="Flow"
          options={flows.map(({ id, title }) => ({ value: id, label: title }))}
          value={chosen.flow}
          onChange={(flow) => setChosen({ flow, times: chosen.times })}
        />
        <PasteForm
          flows={flows}
          onOpen={(flow, fragment) => {
            // The player opens what the tab keeps.
            const isKept = writeTab(builderKey(flow), fragment);
            if (isKept) setChosen({ flow, times: chosen.times + 1 });
            return isKept;
          }}
        />
      </div>
      {Builder === undefined ? null : <Builder key={`${chosen.flow} ${chosen.times}`} />}
    </div>
  );
}

interface PasteFormProps {
  readonly flows: readonly TaughtFlow[];
  /** False if the browser keeps nothing, by which the run could be opened. */
  readonly onOpen: (flow: string, fragment: string) => boolean;
}

/** Takes a link to a run, or an embed code, that somebody has. */
function PasteForm({ flows, onOpen }: PasteFormProps) {
  const [text, setText] = useState('');
  const [said, setSaid] = useState('');

  function open(event: FormEvent) {
    event.preventDefault();
    const fault = opened(readRunLink(text));
    setSaid(fault);
    if (fault === '') setText('');
  }

  /** Opens what is linked to; where that cannot be, a sentence says why. */
  function opened(link: RunLink | undefined): string {
    if (link === undefined)
      return 'This is no link to a run: it should have /flows/ or /embed/ in it, followed by the name of a flow.';
    if (!flows.some(({ id }) => id === link.flow))
      return `This link is to the flow “${link.flow.slice(0, 40)}”, which is not here.`;
    return onOpen(link.flow, link.fragment)
      ? ''
      : 'This browser stores nothing for this site, so the link cannot be opened here. Choose its flow above instead.';
  }

  return (
    <form className={styles.paste} onSubmit={open}>
      <label>
        <span>Or a link to a run</span>
        <input
          value={text}
          maxLength={LONGEST_LINK}
          onChange={(event) => setText(event.currentTarget.value)}
          autoComplete="off"
          spellCheck={false}
          aria-invalid={said !== ''}
          aria-describedby="paste-fault"
        />
      </label>
      <Button type="submit">Open</Button>
      <p id="paste-fault" role="status" className={styles.fault}>
        {said}
      </p>
    </form>
  );
}
