import { linkOf } from './link';
import { newSession, type Session } from './session';

/**
 * Where somebody else sees exactly this state, below the base path: on the page of the flow, or without a page around it.
 * `length` is the number of entries of the trace.
 */
export function runPath(session: Session, length: number, place: 'flows' | 'embed' = 'flows'): string {
  // Whoever opens the link begins with the flow as it is, not with what a challenge began with.
  const { origin } = newSession(session.flow);
  const link = linkOf({ ...session, origin }, length);
  return `/${place}/${session.flow.id}/${link === '' ? '' : `#${link}`}`;
}
