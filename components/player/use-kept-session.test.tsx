import { act, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { knownFlow } from '@/lib/flows/find-flow';
import { newSession } from '@/lib/session/session';
import { type Keeping, useKeptSession } from './use-kept-session';
import { type Lab, useLab } from './use-lab';

let lab: Lab;

function Room({ keeping }: { readonly keeping: Keeping }) {
  lab = useLab(newSession(knownFlow('2.1')));
  return <p>{useKeptSession(lab, keeping)?.text ?? 'no warning'}</p>;
}

const inAddress: Keeping = { in: 'address' };
const inTab: Keeping = { in: 'tab', key: 'here' };
const links = new Map<string, string>();
const inStore: Keeping = {
  in: 'store',
  key: 'here',
  store: { read: (key) => links.get(key) ?? '', write: (key, link) => links.set(key, link).has(key) },
};
const drop = { kind: 'drop', packet: 'server#1' } as const;
const edits = () => lab.session.setup.edits;
const pause = () => act(() => vi.advanceTimersByTime(400));

describe('what a lab keeps', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => {
    vi.useRealTimers();
    window.history.replaceState(null, '', '/');
    window.sessionStorage.clear();
  });

  it.each([inAddress, inTab, inStore])('is there again after a reload: $in', (keeping) => {
    const { unmount } = render(<Room keeping={keeping} />);
    act(() => lab.dispatch({ type: 'edit', edit: drop }));
    pause();
    unmount();
    render(<Room keeping={keeping} />);
    expect(edits()).toEqual([drop]);
  });

  it('is kept at once if it was changed, and after a rest if it is only another place', () => {
    render(<Room keeping={inAddress} />);
    act(() => lab.dispatch({ type: 'edit', edit: drop }));
    expect(window.location.hash).toContain('edits=');
    act(() => lab.dispatch({ type: 'seek', cursor: 1 }));
    expect(window.location.hash).not.toContain('at=1');
    pause();
    expect(window.location.hash).toContain('at=1');
  });

  it('leaves the anchor of a heading in the address until there is something to keep', () => {
    window.history.replaceState(null, '', '/#differences');
    render(<Room keeping={inAddress} />);
    pause();
    expect(window.location.hash).toBe('#differences');
  });

  it('says so when a link is damaged', () => {
    window.history.replaceState(null, '', '/#v=1&edits=%25');
    render(<Room keeping={inAddress} />);
    expect(screen.getByText(/damaged/)).toBeInTheDocument();
  });

  it('says so when it is too long to be kept', () => {
    render(<Room keeping={inAddress} />);
    act(() =>
      lab.dispatch({ type: 'edit', edit: { kind: 'replace', packet: 'bob#1', text: 'x'.repeat(900_000) } }),
    );
    pause();
    expect(screen.getByText(/The browser does not keep what you changed/)).toBeInTheDocument();
  });
});
