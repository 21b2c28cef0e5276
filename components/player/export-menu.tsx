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
  return (
    <>
      <p>A link holds all that you did; nobody keeps a copy of it.</p>
      <CopyButton
        text={`${window.location.origin}${basePath}${runPath(lab.session, lab.trace.entries.length)}`}
        label="Copy a link to this run"
      />
      <p>Files are written by this page and stay on your machine.</p>
      <ul className={styles.formats}>
        {formats.map(({ format, label, ending }) => (
          <li key={format}>
            <span>{label}</span>
            <Button onClick={() => save(lab, format, ending)}>
              Save <span className="visually-hidden">{label}</span> .{ending}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}

const formats = (Object.keys(documentFormats) as DocumentFormat[]).map((format) => ({
  format,
  ...documentFormats[format],
}));

async function save(lab: Lab, format: DocumentFormat, ending: string): Promise<void> {
  const { runDocument } = await import('@/lib/capture/run-document');
  const text = runDocument(format, runView(lab.flow, lab.session.setup, lab.trace));
  saveFile(`sip-ladder-${lab.flow.id}.${ending}`, text);
}
