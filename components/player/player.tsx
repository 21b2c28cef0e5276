import type { Flow } from '@/lib/flows/flow';
import { newSession } from '@/lib/session/session';
import type { Keeping } from './use-kept-session';
import { useLab } from './use-lab';
import { WideLab } from './wide-lab';

/** A running flow for who sees one for the first time: to be played and read, and below that all that can be changed. */
export function Player({ flow, keeping }: { readonly flow: Flow; readonly keeping: Keeping }) {
  return <WideLab lab={useLab(newSession(flow))} keeping={keeping} keysEverywhere={false} optionsLast />;
}
