import { useRef } from 'react';
import { Button } from '@/components/ui/button';

/** Lets the reader choose a file with messages. It is read by this page and goes nowhere. */
export function FileButton({ onFile }: { readonly onFile: (file: File) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button onClick={() => input.current?.click()}>Open a file</Button>
      <input
        ref={input}
        type="file"
        aria-label="File with messages"
        hidden
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          if (file !== undefined) onFile(file);
          // The same file may be chosen again, after it was changed.
          currentTarget.value = '';
        }}
      />
    </>
  );
}
