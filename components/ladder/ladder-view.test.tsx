import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import { ladderClock } from '@/lib/ladder/ladder-clock';
import { layoutLadder } from '@/lib/ladder/layout-ladder';
import { inputFor, registration, registrationMarks, troubled } from '@/lib/ladder/test-data';
import { LadderView, type LadderViewProps } from './ladder-view';
import { loadFlights } from './use-flights';

const ladder = layoutLadder(inputFor(registration, { marks: registrationMarks }));

function view(props: Partial<LadderViewProps> = {}) {
  return (
    <LadderView
      ladder={ladder}
      onSelect={() => {}}
      playing={false}
      speed={1}
      reducedMotion={false}
      {...props}
    />
  );
}

const names = () => screen.getAllByRole('button').map((button) => button.getAttribute('aria-label'));

describe('LadderView', () => {
  it('is whole in exported HTML, without inline styles', () => {
    const html = renderToStaticMarkup(view());
    for (const words of [
      'Bob',
      'SIP Server',
      'REGISTER F1',
      '401 Unauthorized F2',
      '200 OK F4',
      'binding stored',
    ]) {
      expect(html).toContain(words);
    }
    expect(html).not.toContain('style=');
  });

  it('has a button with a sentence for each arrow', () => {
    render(view());
    expect(within(screen.getByRole('toolbar', { name: 'Messages' })).getAllByRole('button')).toHaveLength(4);
    expect(names()[1]).toBe('At 50 ms SIP Server sends 401 Unauthorized F2 to Bob; it arrives at 100 ms.');
  });

  it('is one stop for the tab key; up and down move and select, and so do Enter and Space', async () => {
    const onSelect = vi.fn();
    const heard: string[] = [];
    document.addEventListener('keydown', ({ key }) => heard.push(key));
    render(
      <>
        {view({ onSelect, selected: 'server#1' })}
        <button type="button">after</button>
      </>,
    );
    const user = userEvent.setup();
    await user.tab();
    expect(screen.getByRole('button', { pressed: true })).toHaveFocus();
    await user.keyboard(
      '{ArrowDown}{Enter}{ArrowDown}{ArrowDown} {ArrowUp}{ArrowUp}{ArrowUp}{ArrowUp}{Enter}',
    );
    expect(onSelect.mock.calls).toEqual(
      ['bob#2', 'bob#2', 'server#2', 'server#2', 'bob#2', 'server#1', 'bob#1', 'bob#1'].map((id) => [id]),
    );
    expect(heard).toContain('Enter');
    expect(heard).not.toContain('ArrowDown');
    await user.tab();
    expect(screen.getByRole('button', { name: 'after' })).toHaveFocus();
    await user.tab({ shift: true });
    expect(screen.getByRole('button', { name: /REGISTER F1/ })).toHaveFocus();
  });

  it('keeps the focus when a step back takes away what had it', () => {
    const upTo = (...ids: readonly string[]) => view({ visible: new Set(ids) });
    const { rerender } = render(upTo('bob#1', 'server#1'));
    act(() => screen.getByRole('button', { name: /F2/ }).focus());
    rerender(upTo('bob#1'));
    expect(screen.getByRole('button', { name: /F1/ })).toHaveFocus();
    rerender(upTo());
    expect(screen.getByRole('toolbar', { name: 'Messages' })).toHaveFocus();
    rerender(upTo('bob#1'));
    expect(screen.getByRole('toolbar', { name: 'Messages' })).toHaveFocus();
  });

  it('tells times by another clock, and what messages belong to, in the picture and in words', () => {
    const groupOf = new Map([['bob#2', { letter: 'B', colour: 1, title: 'CSeq 2' }]]);
    const { container } = render(view({ clock: ladderClock(ladder, 'mark', 'bob#2'), groupOf }));
    const times = [...container.querySelectorAll('[data-fate] [class*=time]')].map(
      (text) => text.textContent,
    );
    expect(times).toEqual(['−100 ms', '−50 ms', '0 ms', '+50 ms']);
    expect(names()[2]).toBe(
      'At 0 ms, as the mark, Bob sends REGISTER F3 to SIP Server; it arrives 50 ms later. B: CSeq 2.',
    );
    expect(container.querySelectorAll('[data-fate][data-group="2"]')).toHaveLength(1);
  });

  it('has a button beside each row of retransmissions that can be folded or unfolded', async () => {
    const onToggle = vi.fn();
    render(view({ foldable: { open: new Map([['bob#2', 7]]), onToggle } }));
    const button = screen.getByRole('button', { name: 'Each of the 7 retransmissions of REGISTER F3' });
    expect(button).toHaveAttribute('aria-expanded', 'true');
    await userEvent.click(button);
    expect(onToggle).toHaveBeenCalledWith('bob#2');
  });

  it('shows what has been sent, and marks up to the time that is shown', () => {
    render(view({ visible: new Set(['bob#1', 'server#1']), now: 149 }));
    expect(names()).toHaveLength(2);
    expect(screen.queryByText(/binding stored/)).toBeNull();
  });

  it('draws a packet that is on its way up to where it is', () => {
    const { container, rerender } = render(view({ inFlight: [{ packet: 'bob#1', progress: 0.5 }] }));
    const drawn = () => container.querySelector('[data-drawn="bob#1"]');
    expect(drawn()?.querySelector('[class*=shaft]')).toHaveAttribute('points', '120,52 211,57');
    rerender(view());
    expect(drawn()?.querySelector('[class*=shaft]')).toHaveAttribute('points', '120,52 302,62');
  });

  it('draws of a former run what has changed, and names the first difference', () => {
    const both = layoutLadder(inputFor(registration, { former: { packets: troubled } }));
    const { container } = render(view({ ladder: both, divergence: 'server#1' }));
    expect(container.querySelectorAll('[class*=ghost]')).toHaveLength(7);
    expect(screen.getAllByText(/^other run: 401 Unauthorized F2/)).toHaveLength(3);
    expect(names()[1]).toMatch(/Here the run first differs from the one before\.$/);
    expect(screen.getByText('differs from here')).toBeInTheDocument();
  });

  it('has no ghost of a packet that only moved because another one got more words', () => {
    const edited = registration.map((packet, i) =>
      i === 2 ? { ...packet, text: packet.text.replace('70', '7'), original: packet.text } : packet,
    );
    const refused = edited.map((packet, i) =>
      i === 3 ? { ...packet, text: packet.text.replace('200 OK', '400 Bad Request') } : packet,
    );
    const ghosts = (packets: typeof registration) =>
      render(
        view({ ladder: layoutLadder(inputFor(packets, { former: { packets: registration } })) }),
      ).container.querySelectorAll('[class*=ghost]').length;
    expect(ghosts(registration)).toBe(0);
    expect(ghosts(edited)).toBe(0);
    expect(ghosts(refused)).toBe(1);
  });

  it('lets a new packet fly while it plays, and shows the same in the end', async () => {
    await loadFlights();
    const one = new Set(['bob#1']);
    const two = new Set(['bob#1', 'server#1']);
    const { container, rerender } = render(view({ visible: one }));
    rerender(view({ visible: two, playing: true, speed: 100 }));
    const hidden = () => container.querySelectorAll('[visibility=hidden]');
    expect(hidden()).toHaveLength(1);
    await vi.waitFor(() => expect(hidden()).toHaveLength(0));
    const played = container.innerHTML;
    rerender(view({ visible: one }));
    rerender(view({ visible: two }));
    expect(container.innerHTML).toBe(played);
  });

  it('ends flights at once when it stops, and has none without motion', async () => {
    await loadFlights();
    const two = new Set(['bob#1', 'server#1']);
    const { container, rerender } = render(view({ visible: new Set() }));
    rerender(view({ visible: two, playing: true }));
    expect(container.querySelectorAll('[visibility=hidden]')).toHaveLength(2);
    rerender(view({ visible: two }));
    expect(container.querySelectorAll('[visibility=hidden]')).toHaveLength(0);
    rerender(view({ visible: new Set([...two, 'bob#2']), playing: true, reducedMotion: true }));
    expect(container.querySelectorAll('[visibility=hidden]')).toHaveLength(0);
  });
});
