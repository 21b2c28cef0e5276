import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Select } from '@/components/ui/select';
import styles from './example-list.module.css';
import { brokenExample, type Example, printedExample } from './examples';

/** A flow whose messages are there as a document prints them. */
export interface PrintedFlow {
  readonly id: string;
  readonly title: string;
  /** `RFC 3665 §2.1`. */
  readonly source: string;
  /** How many messages it has. */
  readonly messages: number;
}

/** A rule, of which there is an example that breaks it. */
export interface BrokenRule {
  readonly id: string;
  readonly title: string;
}

export interface ExampleListProps {
  readonly flows: readonly PrintedFlow[];
  readonly rules: readonly BrokenRule[];
  readonly onOpen: (example: Example) => void;
  /** Called if an example could not be loaded. */
  readonly onFail: () => void;
}

/** Examples to choose from: flows as printed, with whatever is wrong with the print, and single faults. */
export function ExampleList({ flows, rules, onOpen, onFail }: ExampleListProps) {
  const [rule, setRule] = useState(rules[0]?.id ?? '');

  function open(loading: Promise<Example | undefined>) {
    loading.then((example) => (example === undefined ? onFail() : onOpen(example)), onFail);
  }

  return (
    <div className={styles.examples}>
      <ul className={styles.list} aria-label="Messages as printed in RFCs">
        {flows.map(({ id, title, source, messages }) => (
          <li key={id}>
            <button type="button" className={styles.flow} onClick={() => open(printedExample(id))}>
              <span className={styles.title}>{title}</span>
              <span className={styles.source}>
                {source}, {messages} messages as printed
              </span>
            </button>
          </li>
        ))}
      </ul>
      <div className={styles.fault}>
        <Select
          label="A single fault"
          options={rules.map(({ id, title }) => ({ value: id, label: title }))}
          value={rule}
          onChange={setRule}
        />
        <Button onClick={() => open(brokenExample(rule))}>Open</Button>
      </div>
    </div>
  );
}
