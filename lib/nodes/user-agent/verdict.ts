import type { Note } from '@/lib/sim/scenario';
import type { KeptChallenge, Target, Taught } from './user-agent-state';

/** What a line concludes from a response to its REGISTER; the note says why, for people. */
export type Verdict = { readonly note: Note } & (
  | { readonly do: 'wait' }
  /** `unbound`: the registrar has no binding of this phone any more, whatever it had before. */
  | { readonly do: 'fail'; readonly unbound?: true }
  | { readonly do: 'answer'; readonly challenge: KeptChallenge }
  /** Sends the request again at once, changed after what the answer taught. */
  | { readonly do: 'mend'; readonly status: number; readonly taught: Taught; readonly target?: Target }
  /** What failed may pass. `after`: ms that the registrar wants to be left alone. */
  | { readonly do: 'later'; readonly status: number; readonly reason: string; readonly after?: number }
  | ({ readonly do: 'done' } & Granted)
);

/** What a 200 said. */
export interface Granted {
  /** Seconds for which this phone's own Contact is registered, where that was asked for. */
  readonly granted?: number;
  /** All Contacts that it listed. */
  readonly listed: readonly string[];
  readonly taught: Taught;
}
