import { createContext, useContext } from 'react';
import type { ExcerptMessage } from '@/lib/sip/framing/excerpt-messages';

export const TraceContext = createContext<readonly ExcerptMessage[] | undefined>(undefined);

/** The messages of the trace around this part of the prose, none before the page is alive; undefined outside of one. */
export function useTrace(): readonly ExcerptMessage[] | undefined {
  return useContext(TraceContext);
}
