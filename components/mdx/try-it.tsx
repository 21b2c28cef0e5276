import type { ReactNode } from 'react';
import { Callout } from '@/components/ui/callout';

/** Something to do on the stage now. */
export function TryIt({ children }: { readonly children: ReactNode }) {
  return (
    <Callout kind="success" title="Try it">
      {children}
    </Callout>
  );
}
