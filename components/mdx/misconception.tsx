import type { ReactNode } from 'react';
import { Callout } from '@/components/ui/callout';

/** Something that is often said and is wrong, with what is right. */
export function Misconception({ claim, children }: { readonly claim: string; readonly children: ReactNode }) {
  return (
    <Callout kind="warning" title={`Often said: “${claim}”`}>
      {children}
    </Callout>
  );
}
