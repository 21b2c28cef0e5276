import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { FileButton } from '@/components/ui/file-button';
import { saveFile } from '@/components/ui/save-file';
import { readProgress } from '@/lib/progress/read-progress';
import { writeProgress } from '@/lib/progress/write-progress';
import styles from './progress-desk.module.css';
import { forget, readStored, takeIn } from './progress-store';
import { Unkept } from './unkept';

/** The largest file that is read, in bytes: more than any browser keeps for a site. */
const LARGEST_FILE = 20_000_000;

/** What becomes of the record of how far the reader has come: saved to a file, taken in from one, forgotten. */
export function ProgressDesk() {
  const [said, setSaid] = useState('');
  const [asking, setAsking] = useState(false);

  return (
    <section className={styles.desk} aria-labelledby="progress">
      <h2 id="progress">Your progress</h2>
      <p>
        What you have read, predicted and tried is kept in this browser and nowhere else: there is no account,
        and nothing leaves your machine. To go on in another browser, save it to a file and open the file
        there.
      </p>
      <Unkept />
      <div className={styles.buttons}>
        <Button onClick={() => saveFile('sip-ladder-progress.json', writeProgress(readStored()))}>
          Save to a file
        </Button>
        <FileButton
          label="File with progress"
          accept=".json,application/json"
          onFile={async (file) => setSaid(await takeInFile(file))}
        >
          Take in from a file
        </FileButton>
        <Button variant="quiet" onClick={() => setAsking(true)}>
          Forget everything
        </Button>
      </div>
      <p role="status" className={styles.said}>
        {said}
      </p>
      <Dialog open={asking} onClose={() => setAsking(false)} title="Forget everything?">
        <p>
          All that this browser knows of your reading, your predictions and your tries is removed. It does not
          come back, unless you saved it to a file.
        </p>
        <div className={styles.buttons}>
          <Button
            onClick={() => {
              forget();
              setAsking(false);
              setSaid('Everything is forgotten.');
            }}
          >
            Yes, forget everything
          </Button>
          <Button onClick={() => setAsking(false)}>No, keep it</Button>
        </div>
      </Dialog>
    </section>
  );
}

/** Takes in what is in a file, and says what became of it. */
async function takeInFile(file: File): Promise<string> {
  if (file.size > LARGEST_FILE) return 'This file is too large to be saved progress, so nothing was changed.';
  const text = await file.text().catch(() => undefined);
  if (text === undefined) return 'The browser cannot read this file, so nothing was changed.';
  const { progress, understood } = readProgress(text);
  if (understood === 'none') return 'This file holds no progress of SIP Ladder, so nothing was changed.';
  const isNew = takeIn(progress);
  const damage = understood === 'some' ? ' Parts of the file are damaged and were left out.' : '';
  return isNew
    ? `Taken in, and all that was here is still here.${damage}`
    : `All that is in this file was here already.${damage}`;
}
