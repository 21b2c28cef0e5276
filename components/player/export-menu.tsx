import { useRouter } from 'next/router';
import { useState } from 'react';
import { CopyButton } from '@/components/message/copy-button';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { saveFile } from '@/components/ui/save-file';
import { type DocumentFormat, documentFormats } from '@/lib/capture/document-formats';
import { runPath } from '@/lib/session/run-path';
import { runView } from '@/lib/session/run-view';
import styles from './export-menu.module.css';
import type { Lab } from './use-lab';

/** Takes the run out of the page: as text, picture or data, and as a link to exactly this state. */
export function ExportMenu({ lab }: { readonly lab: Lab }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>Share or save</Button>
      <Dialog open={open} onClose={() => setOpen(false)} title="Share or save this run">
        <Forms lab={lab} />
      </Dialog>
    </>
  );
}

function Forms({ lab }: { readonly lab: Lab }) {
  const { basePath } = useRouter();
  const [failure, setFailure] = useState('');

  async function save({ ending, write }: Form) {
    try {
      setFailure('');
      saveFile(`sip-ladder-${lab.flow.id}.${ending}`, await write(lab));
    } catch (error) {
      setFailure(error instanceof Error ? error.message : 'The browser did not save the file.');
    }
  }

  return (
    <>
      <p>A link holds all that you did; nobody keeps a copy of it.</p>
      <CopyButton
        text={`${window.location.origin}${basePath}${runPath(lab.session, lab.trace.entries.length)}`}
        label="Copy a link to this run"
      />
      <p>Files are written by this page and stay on your machine.</p>
      <p role="status" className={styles.failure}>
        {failure}
      </p>
      <ul className={styles.formats}>
        {forms.map((form) => (
          <li key={form.ending}>
            <span className={styles.what}>
              {form.label}
              <span className={styles.use}>{form.use}</span>
            </span>
            <Button onClick={() => void save(form)}>
              Save <span className="visually-hidden">{form.label}</span> .{form.ending}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** One file that the reader may have. */
interface Form {
  readonly label: string;
  /** What it is good for. */
  readonly use: string;
  readonly ending: string;
  /** Throws an `Error` with a sentence where the browser refuses. */
  readonly write: (lab: Lab) => Promise<Uint8Array<ArrayBuffer>>;
}

const painted: Form = {
  label: 'Ladder as PNG picture',
  use: 'for places that take no SVG',
  ending: 'png',
  async write(lab) {
    const [{ lightPicture }, { paintPicture }] = await Promise.all([
      import('@/lib/capture/run-document'),
      import('./paint-picture'),
    ]);
    return paintPicture(lightPicture(viewOf(lab)));
  },
};

const forms: readonly Form[] = (Object.keys(documentFormats) as DocumentFormat[]).flatMap((format) => {
  const form = { ...documentFormats[format], write: (lab: Lab) => written(format, lab) };
  return format === 'svg' ? [form, painted] : [form];
});

async function written(format: DocumentFormat, lab: Lab): Promise<Uint8Array<ArrayBuffer>> {
  const { runFile } = await import('@/lib/capture/run-document');
  return runFile(format, viewOf(lab));
}

function viewOf({ flow, session, trace }: Lab) {
  return runView(flow, session.setup, trace);
}
