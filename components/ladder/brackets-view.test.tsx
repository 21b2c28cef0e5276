import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { layoutLadder } from '@/lib/ladder/layout-ladder';
import { inputFor, registration } from '@/lib/ladder/test-data';
import type { PacketId } from '@/lib/sim/scenario';
import type { Bracketed } from './brackets-view';
import { LadderView, type LadderViewProps } from './ladder-view';

const ladder = layoutLadder(inputFor(registration));

/** F1 and F2 belong to one transaction of Bob, which is answered; F3 to one that is open. */
const of: Bracketed['of'] = (id) => {
  const request = registration.find((one) => one.id === (id === 'server#1' ? 'bob#1' : id));
  const answer = registration.find((one) => one.id === 'server#1');
  if (request === undefined || request.from !== 'bob') return [];
  const opened = { at: request.sentAt, packet: request, end: 'sent' } as const;
  const answered =
    request.id === 'bob#1' ? ({ at: 100, packet: answer, end: 'arrived' } as const) : undefined;
  return [{ id: request.id, node: 'bob', peer: 'server', side: 'client', opened, answered }];
};

function show(selected: PacketId | undefined, props: Partial<LadderViewProps> = {}) {
  const { container } = render(
    <LadderView
      ladder={ladder}
      selected={selected}
      now={200}
      bracketed={{ shown: selected === undefined ? [] : of(selected), of }}
      onSelect={() => {}}
      playing={false}
      speed={1}
      reducedMotion={false}
      {...props}
    />,
  );
  return () => [...container.querySelectorAll<SVGGElement>('[data-bracket]')];
}

const phases = (all: readonly SVGGElement[]) => all.map(({ dataset }) => dataset.bracket);

describe('BracketsView', () => {
  it('draws the transactions that it is given', () => {
    expect(phases(show('server#1')())).toEqual(['answered']);
  });

  it('draws none where there are none, or where nobody tells of any', () => {
    expect(show(undefined)()).toEqual([]);
    expect(show('bob#1', { bracketed: undefined })()).toEqual([]);
  });

  it('draws those of the message below the pointer as long as it is there', async () => {
    const brackets = show('bob#1');
    await userEvent.hover(screen.getByRole('button', { name: /REGISTER F3/ }));
    expect(phases(brackets())).toEqual(['open']);
    await userEvent.unhover(screen.getByRole('button', { name: /REGISTER F3/ }));
    await userEvent.hover(document.body);
    expect(phases(brackets())).toEqual(['answered']);
  });

  it('moves while the run plays, and not for those who want no motion', () => {
    const moving = (all: readonly SVGGElement[]) => all.map(({ dataset }) => dataset.moving);
    expect(moving(show('bob#1')())).toEqual([undefined]);
    expect(moving(show('bob#1', { playing: true })())).toEqual(['true']);
    expect(moving(show('bob#1', { playing: true, reducedMotion: true })())).toEqual([undefined]);
  });
});
