import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Host } from './offline';

vi.mock('next/router', () => ({ useRouter: () => ({ basePath: '/sip' }) }));

const SCRIPT = 'https://a.example/sip/service-worker.js';
const KEPT = 'The course is kept on this device: it works without a network.';

/** A worker or a registration: an event target with fields of its own. */
function target<T extends object>(fields: T): EventTarget & T {
  return Object.assign(new EventTarget(), fields);
}

type Worker = ReturnType<typeof worker>;

function worker() {
  return target({ postMessage: vi.fn() });
}

/** A browser whose service workers do what the test says. */
function browser({ kept = false, isSparing = false } = {}) {
  const registration = target({
    scope: 'https://a.example/sip/',
    installing: null as Worker | null,
    waiting: null as Worker | null,
    active: kept ? worker() : null,
    update: vi.fn(async () => undefined),
  });
  const container = target({
    controller: kept ? {} : null,
    getRegistration: vi.fn(async () => (kept ? registration : undefined)),
    register: vi.fn(async () => {
      registration.installing = worker();
      return registration;
    }),
  });
  const reload = vi.fn();
  const host = { container, script: SCRIPT, reload, isSparing } as unknown as Host;
  /** The worker that is being installed comes to its end. */
  const install = (place: 'active' | 'waiting' | 'none') =>
    act(async () => {
      const installed = registration.installing;
      registration.installing = null;
      if (place !== 'none') registration[place] = installed;
      installed?.dispatchEvent(new Event('statechange'));
    });
  const find = () =>
    act(async () => {
      registration.installing = worker();
      registration.dispatchEvent(new Event('updatefound'));
    });
  const tell = (data: unknown) =>
    act(async () => {
      container.dispatchEvent(new MessageEvent('message', { data }));
    });
  const change = () =>
    act(async () => {
      container.dispatchEvent(new Event('controllerchange'));
    });
  return { host, container, registration, reload, install, find, tell, change };
}

async function open(host: Host | undefined): Promise<void> {
  vi.doMock('./offline-host', () => ({ offlineHost: () => host }));
  const { KeptSite } = await import('./kept-site');
  await act(async () => {
    render(<KeptSite />);
  });
}

/** What is read aloud when it changes. */
function news(): Element | null {
  return document.querySelector('[aria-live="polite"]');
}

beforeEach(() => {
  localStorage.clear();
  vi.resetModules();
  vi.useFakeTimers({ shouldAdvanceTime: true });
  return () => vi.useRealTimers();
});

describe('a first visit', () => {
  it('keeps the site when the reader has stayed, and says how far it is', async () => {
    const { host, container, install, tell } = browser();
    await open(host);
    expect(screen.getByRole('button')).toHaveTextContent(/^Keep it/);
    await act(() => vi.advanceTimersByTimeAsync(9_000));
    expect(container.register).not.toHaveBeenCalled();
    await act(() => vi.advanceTimersByTimeAsync(1_000));
    expect(container.register).toHaveBeenCalledExactlyOnceWith(SCRIPT, { updateViaCache: 'none' });
    expect(screen.getByText(/being kept .* 0 % are here/)).toBeInTheDocument();
    await tell({ kept: 499, all: 1000 });
    expect(screen.getByText(/being kept .* 49 % are here/)).toBeInTheDocument();
    await install('active');
    expect(screen.getByText(KEPT)).toBeInTheDocument();
  });

  it('is no update', async () => {
    const { host, install, change } = browser();
    await open(host);
    await userEvent.click(screen.getByRole('button', { name: /^Keep it/ }));
    await install('waiting');
    await change();
    expect(screen.getByText(KEPT)).toBeInTheDocument();
    expect(news()).toBeEmptyDOMElement();
  });

  it('leaves it to those who spare their connection', async () => {
    const { host, container } = browser({ isSparing: true });
    await open(host);
    await act(() => vi.advanceTimersByTimeAsync(60_000));
    expect(container.register).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole('button', { name: /^Keep it/ }));
    expect(container.register).toHaveBeenCalledOnce();
  });

  it('says when it could not be kept, and tries again', async () => {
    const { host, container, install } = browser();
    container.register.mockRejectedValueOnce(new TypeError('no worker at this address'));
    await open(host);
    await userEvent.click(screen.getByRole('button', { name: /^Keep it/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await install('none');
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await install('active');
    expect(screen.getByText(KEPT)).toBeInTheDocument();
  });

  it('says nothing where the browser keeps no site', async () => {
    await open(undefined);
    expect(screen.queryByRole('button')).toBeNull();
    expect(news()).toBeEmptyDOMElement();
  });
});

describe('a site that is kept', () => {
  it('is removed, and not kept again by itself', async () => {
    const { host, registration, reload } = browser({ kept: true });
    const unregister = vi.fn(async () => true);
    Object.assign(registration, { unregister });
    const names = new Set(['sip-ladder /sip/ 1', 'sip-ladder / 1', 'something else']);
    vi.stubGlobal('caches', {
      keys: async () => [...names],
      delete: async (name: string) => names.delete(name),
    });
    await open(host);
    await userEvent.click(screen.getByRole('button', { name: 'Remove it' }));
    await vi.waitFor(() => expect(reload).toHaveBeenCalledOnce());
    expect(unregister).toHaveBeenCalledOnce();
    expect([...names]).toEqual(['sip-ladder / 1', 'something else']);

    vi.resetModules();
    document.body.replaceChildren();
    const next = browser();
    await open(next.host);
    await act(() => vi.advanceTimersByTimeAsync(60_000));
    expect(next.container.register).not.toHaveBeenCalled();
  });

  it('tells of a new version when it is there, and uses it when the reader says so', async () => {
    const { host, registration, reload, find, install, change } = browser({ kept: true });
    await open(host);
    await find();
    expect(news()).toBeEmptyDOMElement();
    await install('waiting');
    expect(news()).toHaveTextContent('A new version of SIP Ladder is here.');
    expect(reload).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole('button', { name: 'Use it now' }));
    expect(registration.waiting?.postMessage).toHaveBeenCalledExactlyOnceWith('use');
    expect(reload).not.toHaveBeenCalled();
    expect(news()).toHaveTextContent('is being started: this page loads again');
    expect(screen.queryByRole('button', { name: 'Use it now' })).toBeNull();
    await change();
    expect(reload).toHaveBeenCalledOnce();
  });

  it('is silent about it when the reader says “not now”', async () => {
    const { host, registration, find, install, reload } = browser({ kept: true });
    await open(host);
    await find();
    await install('waiting');
    await userEvent.click(screen.getByRole('button', { name: 'Not now' }));
    expect(news()).toBeEmptyDOMElement();
    expect(reload).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole('button', { name: 'Use the new version' }));
    expect(registration.waiting?.postMessage).toHaveBeenCalledExactlyOnceWith('use');
  });

  it('is not loaded again because another tab was', async () => {
    const { host, find, install, change, reload } = browser({ kept: true });
    await open(host);
    await find();
    await install('waiting');
    await userEvent.click(screen.getByRole('button', { name: 'Not now' }));
    await change();
    expect(reload).not.toHaveBeenCalled();
    expect(news()).toHaveTextContent('another tab uses it already');
    await userEvent.click(screen.getByRole('button', { name: 'Use it now' }));
    expect(reload).toHaveBeenCalledOnce();
  });

  it('looks for a new version when a page that was open for long is looked at again', async () => {
    const { host, registration } = browser({ kept: true });
    await open(host);
    document.dispatchEvent(new Event('visibilitychange'));
    expect(registration.update).not.toHaveBeenCalled();
    vi.setSystemTime(Date.now() + 3_600_000);
    document.dispatchEvent(new Event('visibilitychange'));
    expect(registration.update).toHaveBeenCalledOnce();
  });
});
