import { useRouter } from 'next/router';
import { useState } from 'react';
import { CopyButton } from '@/components/message/copy-button';
import { usePlaygroundPath } from '@/components/rules/use-playground-path';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { saveFile } from '@/components/ui/save-file';
import { bytesOf } from '@/lib/sip/bytes';
import styles from './share-menu.module.css';

/** Takes the messages out of the page: as a link that holds all of them, or as a file. */
export function ShareMenu({ text }: { readonly text: string }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>Take it with you</Button>
      <Dialog open={open} onClose={() => setOpen(false)} title="Take these messages with you">
        <Forms text={text} />
      </Dialog>
    </>
  );
}

function Forms({ text }: { readonly text: string }) {
  const { basePath } = useRouter();
  const path = usePlaygroundPath(text);
  return (
    <div className={styles.forms}>
      <p>
        A link holds the messages themselves; nobody keeps a copy of them. Passwords that you typed are not in
        it, but whatever the messages say is.
      </p>
      {path === undefined ? (
        <p>These messages are too long for a link: save them as a file.</p>
      ) : (
        <CopyButton
          text={`${window.location.origin}${basePath}${path}`}
          label="Copy a link to these messages"
        />
      )}
      <p>A file is written by this page, byte for byte what stands in the editor.</p>
      <div>
        <Button onClick={() => saveFile('messages.sip', new Uint8Array(bytesOf(text)))}>Save .sip</Button>
      </div>
    </div>
  );
}
