import { type ReactNode, useRef } from 'react';
import { Button, type ButtonProps } from './button';

export interface FileButtonProps extends Pick<ButtonProps, 'variant' | 'resting'> {
  /** What kind of file it takes: `File with messages`. */
  readonly label: string;
  /** Endings and types of the files to choose from; all where absent. */
  readonly accept?: string;
  readonly onFile: (file: File) => void;
  readonly children: ReactNode;
}

/** Lets the reader choose a file. It is read by this page and goes nowhere. */
export function FileButton({ label, accept, onFile, ...rest }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button {...rest} onClick={() => input.current?.click()} />
      <input
        ref={input}
        type="file"
        accept={accept}
        aria-label={label}
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
