import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { answerIn, attemptIn, lessonIn, NOTHING } from '@/lib/progress/progress';
import { progressAfter } from '@/lib/progress/progress-after';
import { readProgress } from '@/lib/progress/read-progress';
import { writeProgress } from '@/lib/progress/write-progress';
import { attemptStore } from './attempt-store';
import { LessonContext } from './lesson-context';
import { LessonEnd } from './lesson-end';
import { LessonHead } from './lesson-head';
import { LessonList } from './lesson-list';
import type { LessonListed } from './lesson-listed';
import { ProgressDesk } from './progress-desk';
import { forget, KEY, note, readStored } from './progress-store';
import { useAnswer } from './use-answer';
import { WayOnLink } from './way-on-link';

const lessons: readonly LessonListed[] = ['via', 'nonce'].map((slug) => ({
  slug,
  title: `On ${slug}`,
  summary: 'What it is.',
  minutes: 9,
  challenges: slug === 'via' ? ['loss', 'order'] : ['stale'],
  headings: [
    { id: 'branch', text: 'The branch' },
    { id: 'what-to-remember', text: 'What to remember' },
  ],
}));

beforeEach(() => {
  window.localStorage.clear();
  forget();
});

describe('the list of lessons', () => {
  it('says of a newcomer nothing but what there is', () => {
    render(<LessonList lessons={lessons} />);
    const [first] = screen.getAllByRole('listitem');
    expect(first).toHaveTextContent('9 minutes2 challenges');
    expect(first).not.toHaveTextContent(/read|begun/i);
  });

  it('says how far the reader is', () => {
    note({ type: 'leave', lesson: 'via', heading: 'branch' });
    note({ type: 'predict', lesson: 'via', question: 'How many?', choice: '4' });
    note({ type: 'reach', challenge: 'loss' });
    note({ type: 'show', challenge: 'stale' });
    note({ type: 'reach', challenge: 'stale' });
    note({ type: 'read', lesson: 'nonce' });
    render(<LessonList lessons={lessons} />);
    const [via, nonce] = screen.getAllByRole('listitem');
    expect(via).toHaveTextContent('1 of 2 challenges reached1 prediction answeredBegun');
    expect(nonce).toHaveTextContent('1 of 1 challenge reached, 1 after a look at a solutionRead');
  });

  it('leads to where the reader left off', () => {
    const { rerender } = render(<WayOnLink lessons={lessons} />);
    expect(screen.getByRole('link')).toHaveTextContent('Begin with: On via');
    act(() => void note({ type: 'leave', lesson: 'nonce', heading: 'branch' }));
    expect(
      screen.getByRole('link', { name: 'Continue where you left: On nonce, The branch' }),
    ).toHaveAttribute('href', expect.stringMatching(/^\/learn\/nonce\/?#branch$/));
    act(() => {
      note({ type: 'read', lesson: 'nonce' });
      note({ type: 'read', lesson: 'via' });
    });
    rerender(<WayOnLink lessons={lessons} />);
    expect(screen.getByText('You have read every lesson.')).toBeInTheDocument();
  });
});

describe('a lesson', () => {
  it('says how long it takes, what it builds on and where the reader was', async () => {
    const lesson = lessons[1] ?? expect.fail();
    note({ type: 'leave', lesson: 'nonce', heading: 'branch' });
    render(
      <>
        <LessonHead lesson={lesson} assumes={lessons.slice(0, 1)} />
        <LessonEnd lesson="nonce" />
      </>,
    );
    expect(screen.getByText(/About 9 minutes/)).toHaveTextContent('It builds on On via.');
    expect(screen.getByRole('link', { name: 'The branch' })).toHaveAttribute('href', '#branch');
    const button = screen.getByRole('button', { name: 'I have read this' });
    await userEvent.click(button);
    expect(button).toHaveAttribute('aria-pressed', 'true');
    expect(screen.getByText('You have read this lesson.')).toBeInTheDocument();
    await userEvent.click(button);
    expect(lessonIn(readStored(), 'nonce')).not.toHaveProperty('readAt');
  });

  it('has an answer again that was given before', async () => {
    const { unmount } = render(<Question lesson="via" />);
    await userEvent.click(screen.getByRole('button'));
    unmount();
    render(<Question lesson="via" />);
    expect(screen.getByRole('button')).toHaveTextContent('401');
    expect(answerIn(readStored(), 'via', 'Which status?')).toBe('401');
  });

  it('keeps the try at a challenge', () => {
    expect(attemptStore.read('loss')).toBe('');
    expect(attemptStore.write('loss', 'v=1&at=2')).toBe(true);
    expect(attemptStore.write('loss', 'v=1&at=3')).toBe(true);
    expect(attemptStore.read('loss')).toBe('v=1&at=3');
  });

  it('leaves the try of another tab alone, and opens that as long as this one only moves', () => {
    expect(attemptStore.write('loss', 'v=1&edits=a')).toBe(true);
    const solved = {
      type: 'try',
      challenge: 'loss',
      link: 'v=1&edits=solved',
      former: 'v=1&edits=a',
    } as const;
    const later = progressAfter(readStored(), solved, Date.now() + 1);
    window.localStorage.setItem(KEY, writeProgress(later));
    attemptStore.write('loss', 'v=1&at=2&edits=a');
    expect(attemptStore.read('loss')).toBe('v=1&edits=solved');
    expect(Object.keys(readStored().challenges.loss?.attempts ?? {})).toHaveLength(2);
  });
});

describe('the record', () => {
  it('takes in a file without losing what is there', async () => {
    note({ type: 'read', lesson: 'via' });
    render(<ProgressDesk />);
    const other = progressAfter(NOTHING, { type: 'try', challenge: 'loss', link: 'v=1&at=2' }, 5);
    await open(writeProgress(other));
    expect(await screen.findByText('Taken in, and all that was here is still here.')).toBeInTheDocument();
    expect(lessonIn(readStored(), 'via').readAt).toBeDefined();
    expect(attemptIn(readStored(), 'loss')).toBe('v=1&at=2');
    await open(writeProgress(other));
    expect(await screen.findByText('All that is in this file was here already.')).toBeInTheDocument();
    await open('{"format":"something else"}');
    expect(await screen.findByText(/holds no progress of SIP Ladder/)).toBeInTheDocument();
    expect(attemptIn(readStored(), 'loss')).toBe('v=1&at=2');
  });

  it('is forgotten by who says so twice', async () => {
    note({ type: 'read', lesson: 'via' });
    render(<ProgressDesk />);
    await userEvent.click(screen.getByRole('button', { name: 'Forget everything' }));
    expect(window.localStorage.getItem(KEY)).not.toBeNull();
    const dialog = screen.getByRole('dialog', { name: 'Forget everything?' });
    await userEvent.click(within(dialog).getByRole('button', { name: 'Yes, forget everything' }));
    expect(window.localStorage.getItem(KEY)).toBeNull();
    expect(screen.getByText('Everything is forgotten.')).toBeInTheDocument();
  });

  it('is read anew when another tab wrote into it', () => {
    render(<LessonList lessons={lessons} />);
    const other = progressAfter(NOTHING, { type: 'read', lesson: 'via' }, 5);
    window.localStorage.setItem(KEY, writeProgress(other));
    act(() => void window.dispatchEvent(new StorageEvent('storage', { key: KEY })));
    expect(screen.getByText('Read')).toBeInTheDocument();
  });

  it('does not stand in the way if it is damaged', () => {
    window.localStorage.setItem(KEY, '{"format":');
    render(<LessonList lessons={lessons} />);
    act(() => void note({ type: 'read', lesson: 'via' }));
    expect(screen.getByText('Read')).toBeInTheDocument();
  });

  it('lasts as long as the page where the browser keeps nothing, and says so', () => {
    const refuse = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('Blocked', 'SecurityError');
    });
    render(<LessonEnd lesson="via" />);
    act(() => void note({ type: 'read', lesson: 'via' }));
    expect(screen.getByRole('button')).toHaveAttribute('aria-pressed', 'true');
    expect(screen.getByText('This browser does not keep your progress')).toBeInTheDocument();
    refuse.mockRestore();
    // As soon as it keeps something again, nothing is lost of what it has meanwhile from another tab.
    window.localStorage.setItem(
      KEY,
      writeProgress(progressAfter(NOTHING, { type: 'read', lesson: 'nonce' }, 5)),
    );
    act(() => void note({ type: 'reach', challenge: 'loss' }));
    const kept = readProgress(window.localStorage.getItem(KEY) ?? '').progress;
    expect(Object.keys(kept.lessons).toSorted()).toEqual(['nonce', 'via']);
    expect(Object.keys(kept.challenges)).toEqual(['loss']);
  });
});

describe('a store that is full', () => {
  it('still lets a lesson be unread', async () => {
    note({ type: 'leave', lesson: 'via', heading: 'branch' });
    note({ type: 'read', lesson: 'via' });
    const refuse = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('Full', 'QuotaExceededError');
    });
    render(<LessonEnd lesson="via" />);
    const button = screen.getByRole('button', { name: 'I have read this' });
    await userEvent.click(button);
    expect(button).toHaveAttribute('aria-pressed', 'false');
    await userEvent.click(button);
    expect(button).toHaveAttribute('aria-pressed', 'true');
    refuse.mockRestore();
  });
});

function Question({ lesson }: { readonly lesson: string }) {
  return (
    <LessonContext.Provider value={lesson}>
      <Answering />
    </LessonContext.Provider>
  );
}

function Answering() {
  const [answer, choose] = useAnswer('Which status?');
  return (
    <button type="button" onClick={() => choose('401')}>
      {answer ?? 'nothing yet'}
    </button>
  );
}

async function open(text: string): Promise<void> {
  const file = new File([text], 'progress.json', { type: 'application/json' });
  await userEvent.upload(screen.getByLabelText('File with progress'), file);
}
