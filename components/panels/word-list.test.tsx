import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { exampleInput } from '@/lib/digest/example-input';
import { WordList } from './word-list';
import type { WordOrder, WordReport } from './word-order';

/** A worker that says what the test tells it to. */
class FakeWorker {
  static all: FakeWorker[] = [];
  onmessage: ((event: { readonly data: WordReport }) => void) | undefined;
  order: WordOrder | undefined;
  terminated = false;
  constructor() {
    FakeWorker.all.push(this);
  }
  postMessage(order: WordOrder) {
    this.order = order;
  }
  onerror: (() => void) | undefined;
  terminate() {
    this.terminated = true;
  }
}

const { password: _, ...input } = exampleInput;
const button = (name: string) => screen.getByRole('button', { name });
const say = (data: WordReport) => act(() => FakeWorker.all.at(-1)?.onmessage?.({ data }));

beforeEach(() => {
  FakeWorker.all = [];
  vi.stubGlobal('Worker', FakeWorker);
});
afterEach(() => vi.unstubAllGlobals());

async function start() {
  const onPassword = vi.fn();
  const view = render(<WordList input={input} response="fb43" onPassword={onPassword} />);
  await userEvent.click(button('Put in a few weak ones'));
  await userEvent.click(button('Try them'));
  return { ...view, onPassword };
}

describe('WordList', () => {
  it('has nothing to try before there are words', () => {
    render(<WordList input={input} response="fb43" onPassword={() => {}} />);
    expect(button('Try them')).toHaveAttribute('aria-disabled', 'true');
    expect(button('Cancel')).toHaveAttribute('aria-disabled', 'true');
    expect(screen.getByText(/Nothing leaves your browser/)).toBeInTheDocument();
  });

  it('gives digest and words to a worker, without a password', async () => {
    await start();
    expect(FakeWorker.all).toHaveLength(1);
    expect(FakeWorker.all[0]?.order).toMatchObject({ input, response: 'fb43' });
    expect(FakeWorker.all[0]?.order?.list.size).toBeGreaterThan(100);
  });

  it('keeps the focus on a button that switches itself off', async () => {
    await start();
    expect(button('Try them')).toHaveAttribute('aria-disabled', 'true');
    expect(button('Try them')).toHaveFocus();
    await userEvent.click(button('Try them'));
    expect(FakeWorker.all).toHaveLength(1);
  });

  it('shows how far it is, and tells screen readers each tenth', async () => {
    await start();
    const size = FakeWorker.all[0]?.order?.list.size ?? 0;
    say({ kind: 'progress', tried: 12_345, read: size * 0.37 });
    expect(screen.getByRole('progressbar')).toHaveAttribute('value', '37');
    expect(screen.getByText(/^12,345 words, 37 %/)).toBeInTheDocument();
    expect(screen.getByRole('status')).toHaveTextContent('30 percent tried');
  });

  it('names the word, says what that teaches and offers it as password', async () => {
    const { onPassword } = await start();
    say({ kind: 'done', tried: 13_402, word: 'zanzibar' });
    expect(screen.getByRole('status')).toHaveTextContent('The 13,402nd word fits: zanzibar.');
    expect(screen.getByRole('status')).toHaveTextContent('nothing counted the attempts');
    expect(FakeWorker.all[0]?.terminated).toBe(true);
    await userEvent.click(button('Use it as password'));
    expect(onPassword).toHaveBeenCalledExactlyOnceWith('zanzibar');
  });

  it.each<[WordReport, string]>([
    [{ kind: 'done', tried: 20 }, 'None of 20 words fits.'],
    [{ kind: 'unreadable' }, 'The list cannot be read'],
    [{ kind: 'broken' }, 'not of the list'],
  ])('says what came of it: %j', async (report, words) => {
    await start();
    say(report);
    expect(screen.getByRole('status')).toHaveTextContent(words);
    expect(button('Try them')).not.toHaveAttribute('aria-disabled');
  });

  it('does not blame the list where the worker fails', async () => {
    await start();
    act(() => FakeWorker.all[0]?.onerror?.());
    expect(screen.getByRole('status')).toHaveTextContent('not of the list');
  });

  it('can be cancelled', async () => {
    await start();
    say({ kind: 'progress', tried: 7, read: 10 });
    await userEvent.click(button('Cancel'));
    expect(FakeWorker.all[0]?.terminated).toBe(true);
    expect(screen.getByRole('status')).toHaveTextContent('Cancelled after 7 words');
  });

  it('ends the search when it goes away', async () => {
    const { unmount } = await start();
    unmount();
    expect(FakeWorker.all[0]?.terminated).toBe(true);
  });

  it('takes a file, which it does not read before it is asked to', async () => {
    render(<WordList input={input} response="fb43" onPassword={() => {}} />);
    const file = new File(['zanzibar\n'], 'words.txt');
    await userEvent.upload(screen.getByLabelText('File with words'), file);
    expect(screen.getByText('words.txt, 0 kB')).toBeInTheDocument();
    expect(screen.getByRole('textbox', { name: 'Words to try' })).toBeDisabled();
    await userEvent.click(button('Try them'));
    expect(FakeWorker.all[0]?.order?.list).toBe(file);
    say({ kind: 'unreadable' });
    await userEvent.click(button('Take the text instead'));
    expect(screen.getByRole('textbox', { name: 'Words to try' })).toHaveFocus();
  });
});
