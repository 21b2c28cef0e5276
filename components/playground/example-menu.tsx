import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { ExampleList, type ExampleListProps } from './example-list';
import styles from './playground.module.css';

/** The examples behind a button. They take the place of the text, which is kept. */
export function ExampleMenu({ onOpen, onFail, ...examples }: ExampleListProps) {
  const [open, setOpen] = useState(false);

  function closed<A extends readonly unknown[]>(call: (...given: A) => void) {
    return (...given: A) => {
      setOpen(false);
      call(...given);
    };
  }

  return (
    <>
      <Button onClick={() => setOpen(true)}>Open an example</Button>
      <Dialog open={open} onClose={() => setOpen(false)} title="Open an example">
        <div className={styles.menu}>
          <p className={styles.hint}>What you have in the editor is kept: you can bring it back.</p>
          <ExampleList {...examples} onOpen={closed(onOpen)} onFail={closed(onFail)} />
        </div>
      </Dialog>
    </>
  );
}
