import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderToString } from 'react-dom/server';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Term } from './term';

/** jsdom knows no popovers: what is open is kept here. */
const open = new Set<Element>();

beforeEach(() => {
  open.clear();
  Object.assign(HTMLElement.prototype, {
    togglePopover(this: HTMLElement, wanted: boolean) {
      return wanted ? open.add(this) : open.delete(this);
    },
  });
});

const TERM = (
  <Term id="binding" term="binding" meaning="A row of the table.">
    bindings
  </Term>
);

/** The button, and whether its note is open. */
function show() {
  render(
    <>
      <p>Some {TERM}.</p>
      <button type="button">Elsewhere</button>
    </>,
  );
  const word = screen.getByRole('button', { name: 'bindings' });
  const note = document.getElementById(word.getAttribute('popovertarget') ?? '');
  return { word, note, isOpen: () => note !== null && open.has(note) };
}

describe('a term', () => {
  it('is a link to the glossary in the exported page', () => {
    expect(renderToString(TERM)).toMatch(/^<a class="[^"]*" href="\/glossary\/?#binding">bindings<\/a>$/);
  });

  it('is a button that says its meaning to those who listen', () => {
    const { word } = show();
    expect(word).toHaveAccessibleDescription('A row of the table.');
  });

  it('opens when the keyboard reaches it, and closes when it leaves word and note', async () => {
    const user = userEvent.setup();
    const { word, isOpen } = show();
    await user.tab();
    expect(word).toHaveFocus();
    expect(isOpen()).toBe(true);
    act(() => screen.getByText('In the glossary').focus());
    expect(isOpen()).toBe(true);
    await user.tab();
    expect(isOpen()).toBe(false);
  });

  it('stays closed when the focus comes back out of a note that was closed', async () => {
    const user = userEvent.setup();
    const { word, note, isOpen } = show();
    await user.tab();
    act(() => screen.getByText('In the glossary').focus());
    // What a browser does on Escape.
    note?.togglePopover(false);
    act(() => word.focus());
    expect(isOpen()).toBe(false);
  });

  it('opens at a click or tap', async () => {
    const user = userEvent.setup();
    const { word, isOpen } = show();
    await user.click(word);
    expect(isOpen()).toBe(true);
    await user.click(screen.getByRole('button', { name: 'Elsewhere' }));
    expect(isOpen()).toBe(false);
  });

  it('opens for a mouse that rests on it, and closes when it has gone', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const user = userEvent.setup({ advanceTimers: vi.advanceTimersByTime });
    const { word, isOpen } = show();
    await user.hover(word);
    expect(isOpen()).toBe(false);
    await waitFor(() => expect(isOpen()).toBe(true));
    await user.unhover(word);
    expect(isOpen()).toBe(true);
    await waitFor(() => expect(isOpen()).toBe(false));
    vi.useRealTimers();
  });
});
