import { useRouter } from 'next/router';
import { useEffect, useState } from 'react';
import { playgroundPath } from '@/components/judging/playground-path';
import { CopyButton } from '@/components/message/copy-button';
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
      <Button onClick={() => setOpen(true)}>Share or save</Button>
      <Dialog open={open} onClose={() => setOpen(false)} title="Share or save these messages">
        <Forms text={text} />
      </Dialog>
    </>
  );
}

function Forms({ text }: { readonly text: string }) {
  return (
    <div className={styles.forms}>
      <p>
        A link holds the messages themselves; nobody keeps a copy of them. Passwords that you typed are not in
        it, but whatever the messages say is.
      </p>
      <LinkButton text={text} />
      <p>A file is written by this page, byte for byte what stands in the editor.</p>
      <div>
        <Button onClick={() => saveFile('messages.sip', new Uint8Array(bytesOf(text)))}>Save .sip</Button>
      </div>
    </div>
  );
}

/** A clipboard wants its text at the click, so the link is packed before; until it is, there is nothing to copy. */
function LinkButton({ text }: { readonly text: string }) {
  const { basePath } = useRouter();
  const [made, setMade] = useState<{ readonly text: string; readonly path: string | undefined }>();
  useEffect(() => {
    let gone = false;
    void playgroundPath(text).then((path) => gone || setMade({ text, path }));
    return () => {
      gone = true;
    };
  }, [text]);

  if (made?.text !== text) return <Button disabled>{COPY}</Button>;
  if (made.path === undefined) return <p>These messages are too long for a link: save them as a file.</p>;
  return <CopyButton text={`${window.location.origin}${basePath}${made.path}`} label={COPY} />;
}

const COPY = 'Copy a link to these messages';
