import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { Note } from '@/lib/sim/scenario';
import { Decisions } from './decisions';

const TEXT = 'REGISTER sip:x SIP/2.0\r\nCSeq: 1 REGISTER\r\n\r\n';

const noted: Note = {
  step: '10.3 step 1',
  verdict: 'ok',
  text: 'It is for this registrar.',
  spec: 'RFC 3261 §10.3',
  evidence: [
    { from: 9, to: 14 },
    { from: 22, to: 30 },
  ],
};

describe('Decisions', () => {
  it('lists the steps in order, with verdict, sentence and section', () => {
    const notes = [
      { step: '10.3 step 1', verdict: 'ok', text: 'It is for this registrar.', spec: 'RFC 3261 §10.3' },
      { step: '10.3 step 3', verdict: 'refused', text: 'There are no credentials.', spec: 'RFC 3261 §22.4' },
      { step: '22.2', verdict: 'info', text: 'It waits.', spec: 'RFC 3261 §22.2' },
    ] as const;
    render(<Decisions notes={notes} who="SIP Server" />);
    expect(screen.getByRole('region', { name: 'What SIP Server decides' })).toBeInTheDocument();
    expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      'Passed: It is for this registrar. RFC 3261 §10.3 step 1',
      'Refused: There are no credentials. RFC 3261 §22.4',
      'Note: It waits. RFC 3261 §22.2',
    ]);
  });

  it('lists a decision that was taken twice in the same words twice', () => {
    const complaint = vi.spyOn(console, 'error').mockImplementation(() => {});
    render(<Decisions notes={[noted, noted]} who="Bob" />);
    expect(screen.getAllByRole('listitem')).toHaveLength(2);
    expect(complaint).not.toHaveBeenCalled();
    complaint.mockRestore();
  });

  it('says so if there was nothing to decide', () => {
    render(<Decisions notes={[]} who="Bob" />);
    expect(screen.getByText('There is nothing to decide at this moment.')).toBeInTheDocument();
  });

  it('quotes what decided, with line ends that can be seen', () => {
    const { container } = render(
      <Decisions notes={[noted]} who="SIP Server" message={{ name: 'F1', text: TEXT }} />,
    );
    expect([...container.querySelectorAll('code')].map((one) => one.textContent)).toEqual([
      'sip:x',
      '⏎CSeq: ',
    ]);
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });

  it('points at it under the pointer and the focus, and shows it for good when asked', async () => {
    const [onPoint, onShow] = [vi.fn(), vi.fn()];
    render(
      <Decisions
        notes={[noted]}
        who="SIP Server"
        message={{ name: 'F1', text: TEXT }}
        shown={noted}
        onPoint={onPoint}
        onShow={onShow}
      />,
    );
    await userEvent.hover(screen.getByRole('listitem'));
    expect(onPoint).toHaveBeenLastCalledWith(noted);
    await userEvent.unhover(screen.getByRole('listitem'));
    expect(onPoint).toHaveBeenLastCalledWith(undefined);
    await userEvent.tab();
    expect(onPoint).toHaveBeenLastCalledWith(noted);
    const button = screen.getByRole('button', { name: 'Show in F1', pressed: true });
    expect(button).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    expect(onShow).toHaveBeenCalledExactlyOnceWith(noted);
  });
});
