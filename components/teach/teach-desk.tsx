import { type FormEvent, useState } from 'react';
import { flowViews } from '@/components/flows/flow-views';
import { Button } from '@/components/ui/button';
import { Select } from '@/components/ui/select';
import { writeTab } from '@/components/ui/tab-storage';
import { builderKey, LinkBuilder } from './link-builder';
import { readRunLink } from './read-run-link';
import styles from './teach-desk.module.css';

/** A flow to choose from. */
export interface TaughtFlow {
  readonly id: string;
  readonly title: string;
}

/** Prepares a run for a class: a flow is chosen, or a link to one is pasted, and the rest is done on the run itself. */
export function TeachDesk({ flows }: { readonly flows: readonly TaughtFlow[] }) {
  const [chosen, setChosen] = useState({ flow: flows[0]?.id ?? '', times: 0 });
  const View = flowViews[chosen.flow];
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
            writeTab(builderKey(flow), fragment);
            setChosen({ flow, times: chosen.times + 1 });
          }}
        />
      </div>
      {View === undefined ? null : (
        <View key={`${chosen.flow} ${chosen.times}`}>{(flow) => <LinkBuilder flow={flow} />}</View>
      )}
    </div>
  );
}

interface PasteFormProps {
  readonly flows: readonly TaughtFlow[];
  readonly onOpen: (flow: string, fragment: string) => void;
}

/** Takes a link to a run, or an embed code, that somebody has. */
function PasteForm({ flows, onOpen }: PasteFormProps) {
  const [text, setText] = useState('');
  const [fault, setFault] = useState('');

  function open(event: FormEvent) {
    event.preventDefault();
    const link = readRunLink(text);
    const isKnown = flows.some(({ id }) => id === link?.flow);
    if (link === undefined || !isKnown) {
      setFault(
        link === undefined
          ? 'This is no link to a run: it should have /flows/ or /embed/ in it, followed by the name of a flow.'
          : `This link is to the flow “${link.flow.slice(0, 40)}”, which is not here.`,
      );
      return;
    }
    setFault('');
    setText('');
    onOpen(link.flow, link.fragment);
  }

  return (
    <form className={styles.paste} onSubmit={open}>
      <label>
        <span>Or a link to a run</span>
        <input
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          autoComplete="off"
          spellCheck={false}
          aria-invalid={fault !== ''}
          aria-describedby="paste-fault"
        />
      </label>
      <Button type="submit">Open</Button>
      <p id="paste-fault" role="status" className={styles.fault}>
        {fault}
      </p>
    </form>
  );
}
