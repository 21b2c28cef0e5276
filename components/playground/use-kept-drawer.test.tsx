import { act, renderHook, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { readDrawer } from './drawer';
import { useKeptDrawer } from './use-kept-drawer';

const KEY = 'playground';

/** Says `theirs`; packed links are more than the DOM of tests can unpack. */
const LINK = '#v=1&plain=dGhlaXJz';

afterEach(() => {
  vi.restoreAllMocks();
  window.sessionStorage.clear();
  window.history.replaceState(null, '', '/');
});

function opened() {
  const onLink = vi.fn();
  return { onLink, ...renderHook(() => useKeptDrawer(onLink)) };
}

function write(hook: ReturnType<typeof opened>, text: string) {
  act(() => hook.result.current.dispatch({ type: 'write', text }));
}

function keptText() {
  return readDrawer(window.sessionStorage.getItem(KEY) ?? '').text;
}

describe('the text of the playground in a tab', () => {
  it('is kept when the reader leaves before the pause is over', () => {
    const hook = opened();
    write(hook, 'mine');
    hook.unmount();
    expect(keptText()).toBe('mine');
    expect(opened().result.current.drawer.text).toBe('mine');
  });

  it('gives way to a link, and nothing of it is taken over to that', async () => {
    window.sessionStorage.setItem(KEY, JSON.stringify({ text: 'mine' }));
    window.history.replaceState(null, '', LINK);
    const hook = opened();
    await waitFor(() => expect(hook.result.current.drawer.text).toBe('theirs'));
    expect(hook.result.current.drawer.former).toEqual(['mine']);
    expect(hook.onLink).toHaveBeenCalledTimes(1);
    expect(window.location.hash).toBe(LINK);
  });

  it('takes the link out of the address, and of what the router knows of it, once something else is written', async () => {
    window.history.replaceState({ url: `/playground${LINK}`, as: `/playground/${LINK}` }, '', LINK);
    const hook = opened();
    await waitFor(() => expect(hook.result.current.drawer.text).toBe('theirs'));
    write(hook, 'theirs and mine');
    expect(window.location.hash).toBe('');
    expect(JSON.stringify(window.history.state)).not.toContain('#');
  });

  it('says that it is too long to be kept as long as that is so, and leaves no older text behind', async () => {
    const hook = opened();
    write(hook, 'short');
    await waitFor(() => expect(keptText()).toBe('short'));
    const refuse = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    write(hook, 'long');
    await waitFor(() => expect(hook.result.current.warning).toMatch(/too long/));
    expect(window.sessionStorage.getItem(KEY)).toBeNull();
    refuse.mockRestore();
    write(hook, 'short again');
    await waitFor(() => expect(hook.result.current.warning).toBeUndefined());
    expect(keptText()).toBe('short again');
  });
});
