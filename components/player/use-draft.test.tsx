import { act, render } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { knownFlow } from '@/lib/flows/find-flow';
import { newSession } from '@/lib/session/session';
import { type Draft, useDraft } from './use-draft';
import { type Lab, useLab } from './use-lab';

let lab: Lab;
let draft: Draft;

function Desk({ packet }: { readonly packet: string }) {
  const seen = lab.seen.find((one) => one.packet.id === packet);
  if (seen === undefined) throw new Error(`${packet} is not sent`);
  draft = useDraft(lab, seen.packet);
  return <pre>{draft.text}</pre>;
}

function Room({ packet }: { readonly packet: string }) {
  lab = useLab(newSession(knownFlow('2.1')));
  return <Desk key={packet} packet={packet} />;
}

const edits = () => lab.session.setup.edits;
const type = (text: string) => act(() => draft.type(text));
const pause = () => act(() => vi.advanceTimersByTime(400));

describe('a draft', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('becomes part of the run when the reader pauses, as one change', () => {
    render(<Room packet="bob#2" />);
    type('a');
    type('ab');
    expect(edits()).toEqual([]);
    expect(draft.text).toBe('ab');
    pause();
    expect(edits()).toEqual([{ kind: 'replace', packet: 'bob#2', text: 'ab' }]);
    expect(lab.session.past).toHaveLength(1);
  });

  it('keeps a key that is pressed while the pause is just over', () => {
    render(<Room packet="bob#2" />);
    type('x');
    act(() => {
      vi.advanceTimersByTime(400);
      draft.type('xy');
    });
    expect(draft.text).toBe('xy');
    pause();
    expect(edits()).toEqual([{ kind: 'replace', packet: 'bob#2', text: 'xy' }]);
  });

  it('keeps a key that is pressed before the pause is over, and drawn after it', () => {
    render(<Room packet="bob#2" />);
    type('x');
    act(() => {
      draft.type('xy');
      vi.advanceTimersByTime(400);
    });
    expect(draft.text).toBe('xy');
    pause();
    expect(edits()).toEqual([{ kind: 'replace', packet: 'bob#2', text: 'xy' }]);
  });

  it('does not come back after an undo', () => {
    render(<Room packet="bob#2" />);
    const original = draft.text;
    type('x');
    pause();
    act(() => lab.dispatch({ type: 'undo' }));
    pause();
    expect(edits()).toEqual([]);
    expect(draft.text).toBe(original);
  });

  it('is not lost when another message is opened, or the page is left', () => {
    const { rerender } = render(<Room packet="bob#2" />);
    type('x');
    rerender(<Room packet="bob#1" />);
    expect(edits()).toEqual([{ kind: 'replace', packet: 'bob#2', text: 'x' }]);
    type('y');
    act(() => {
      window.dispatchEvent(new Event('pagehide'));
    });
    expect(edits()).toContainEqual({ kind: 'replace', packet: 'bob#1', text: 'y' });
  });

  it('that says what the sender said takes the change back, and nothing else', () => {
    render(<Room packet="bob#2" />);
    const original = draft.text;
    act(() => lab.dispatch({ type: 'edit', edit: { kind: 'delay', packet: 'bob#2', by: 10 } }));
    act(() => draft.put('x'));
    act(() => draft.put(original));
    expect(edits()).toEqual([{ kind: 'delay', packet: 'bob#2', by: 10 }]);
  });
});
