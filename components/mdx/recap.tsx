import type { ReactNode } from 'react';
import { Callout } from '@/components/ui/callout';

/** What to remember of a lesson. */
export function Recap({ children }: { readonly children: ReactNode }) {
  return <Callout title="To remember">{children}</Callout>;
}
