import type { Caller, CallState } from '@/lib/nodes/caller/caller-state';
import { Display, type DisplayProps } from './display';

export interface CallerDisplayProps {
  readonly caller: Caller;
  /** Whose it is: `Alice`. */
  readonly name: string;
}

/** What the phone of somebody who calls shows: how each of the calls went, the last one on top. */
export function CallerDisplay({ caller, name }: CallerDisplayProps) {
  if (caller.calls.length === 0) {
    return (
      <Display
        tone="idle"
        label={`Display of the phone of ${name}`}
        whose={name}
        title="No call yet"
        detail="This phone only calls: it shows whether the other one can be reached."
      />
    );
  }
  return caller.calls
    .toReversed()
    .map(({ callId, to, state }, at) => (
      <Display
        key={callId}
        tone={TONES[state.phase]}
        label={`Call ${caller.calls.length - at} of ${name}`}
        whose={`${name} calls ${to}`}
        {...words(state)}
      />
    ));
}

const TONES: Readonly<Record<CallState['phase'], DisplayProps['tone']>> = {
  calling: 'busy',
  ringing: 'busy',
  answered: 'good',
  ended: 'good',
  failed: 'bad',
};

function words(state: CallState): Pick<DisplayProps, 'title' | 'detail'> {
  switch (state.phase) {
    case 'calling':
      return { title: 'Calling …', detail: 'No phone rings yet.' };
    case 'ringing':
      return { title: 'It rings', detail: 'The call found a phone.' };
    case 'answered':
      return { title: 'Answered', detail: 'The two are talking.' };
    case 'ended':
      return { title: 'The call is over', detail: 'It rang, was answered and ended as it should.' };
    case 'failed':
      return { title: 'The call failed', detail: state.reason };
  }
}
