import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { renderToReadableStream } from 'react-dom/server.edge';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { partInHtml } from './part-in-html';

function Counter({ from }: { readonly from: number }) {
  const [count, setCount] = useState(from);
  return (
    <button type="button" onClick={() => setCount(count + 1)}>
      {count}
    </button>
  );
}

/** A page that has the part in its HTML, and whose script comes when it is told to. */
async function exportedPage(load: () => Promise<typeof Counter>) {
  const Exported = partInHtml(() => Promise.resolve(Counter), 'The counter is on its way.');
  const html = await new Response(await renderToReadableStream(<Exported from={7} />)).text();
  // React keeps the contexts of a page that had to wait until it writes the next one, and the client here would find them.
  await renderToReadableStream(null);
  const page = document.createElement('div');
  page.innerHTML = html;
  document.body.append(page);
  const Part = partInHtml(load, 'The counter is on its way.');
  await act(async () => {
    hydrateRoot(page, <Part from={7} />);
  });
  return page;
}

afterEach(() => {
  document.body.replaceChildren();
  vi.useRealTimers();
});

describe('a part that the HTML has already', () => {
  it('is in it whole, without a script beside it', async () => {
    const page = await exportedPage(() => new Promise(() => undefined));
    expect(page).toHaveTextContent(/^7$/);
    expect(page.innerHTML).not.toContain('<script');
  });

  it('stays the same element when its script comes, and does then what it does', async () => {
    let come: (counter: typeof Counter) => void = () => undefined;
    const script = new Promise<typeof Counter>((resolve) => {
      come = resolve;
    });
    const page = await exportedPage(() => script);
    const button = page.querySelector('button');
    await act(async () => come(Counter));
    expect(page.querySelector('button')).toBe(button);
    await userEvent.click(screen.getByRole('button'));
    expect(page).toHaveTextContent(/^8$/);
  });

  it('does what was pressed too early when it comes alive, and does it once', async () => {
    let come: (counter: typeof Counter) => void = () => undefined;
    const page = await exportedPage(
      () =>
        new Promise((resolve) => {
          come = resolve;
        }),
    );
    // As public/start.js remembers it.
    window.early = new Map([[screen.getByRole('button'), {}]]);
    expect(page).toHaveTextContent(/^7$/);
    await act(async () => come(Counter));
    expect(page).toHaveTextContent(/^8$/);
  });

  it('stays to be read where its script cannot be loaded, and comes alive when it can', async () => {
    vi.useFakeTimers();
    const load = vi.fn(() => Promise.resolve(Counter));
    load.mockRejectedValueOnce(new Error('The connection is gone.'));
    load.mockRejectedValueOnce(new Error('The connection is gone.'));
    const page = await exportedPage(load);
    expect(page).toHaveTextContent(/^7$/);
    await act(() => vi.advanceTimersByTimeAsync(999));
    expect(load).toHaveBeenCalledTimes(1);
    await act(() => vi.advanceTimersByTimeAsync(1 + 2000));
    expect(load).toHaveBeenCalledTimes(3);
    expect(page).toHaveTextContent(/^7$/);
  });

  it('says so where its script stays away, and asks for it at once when the reader wants it', async () => {
    vi.useFakeTimers();
    const load = vi.fn(() => Promise.reject<typeof Counter>(new Error('The connection is gone.')));
    const page = await exportedPage(load);
    await act(() => vi.advanceTimersByTimeAsync(1000 + 2000));
    expect(load).toHaveBeenCalledTimes(3);
    expect(screen.getByRole('status')).toHaveTextContent('You can read this, but not use it yet');
    load.mockImplementation(() => Promise.resolve(Counter));
    await act(async () => {
      screen.getByRole('button', { name: 'Try again' }).click();
      await vi.advanceTimersByTimeAsync(0);
    });
    expect(screen.queryByRole('status')).toBeNull();
    await act(async () => screen.getByRole('button', { name: '7' }).click());
    expect(page).toHaveTextContent(/^8$/);
  });
});

it('a part of a page that was alive before is waited for', async () => {
  const Part = partInHtml(() => Promise.resolve(Counter), 'The counter is on its way.');
  render(<Part from={3} />);
  expect(screen.getByText('The counter is on its way.')).toBeInTheDocument();
  expect(await screen.findByRole('button')).toHaveTextContent('3');
});

it('a part that comes late leads to the place in it that a link names', async () => {
  const ledTo = vi.fn();
  // jsdom has no layout, and so no scrolling.
  Object.assign(Element.prototype, {
    scrollIntoView(this: Element) {
      ledTo(this.id);
    },
  });
  window.history.replaceState(null, '', '#seven');
  const Part = partInHtml(
    () => Promise.resolve(() => <h2 id="seven">Seven</h2>),
    'The counter is on its way.',
  );
  render(<Part />);
  expect(ledTo).not.toHaveBeenCalled();
  await screen.findByRole('heading');
  await vi.waitFor(() => expect(ledTo).toHaveBeenCalledExactlyOnceWith('seven'));
  Reflect.deleteProperty(Element.prototype, 'scrollIntoView');
  window.history.replaceState(null, '', window.location.pathname);
});

it('a part that was loaded before is there at once', async () => {
  const Part = partInHtml(() => Promise.resolve(Counter), 'The counter is on its way.');
  const { unmount } = render(<Part from={3} />);
  await screen.findByRole('button');
  unmount();
  render(<Part from={4} />);
  expect(screen.getByRole('button')).toHaveTextContent('4');
});

it('a part that fails takes nothing else along', async () => {
  // React tells the console of each fault.
  const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const Broken: typeof Counter = () => {
    throw new Error('A fault of ours.');
  };
  const Part = partInHtml(() => Promise.resolve(Broken), 'The counter is on its way.');
  render(
    <>
      <p>What stands around it.</p>
      <Part from={3} />
    </>,
  );
  expect(await screen.findByRole('alert')).toHaveTextContent(/^This part of the page has stopped/);
  expect(screen.getByText('What stands around it.')).toBeInTheDocument();
  told.mockRestore();
});
