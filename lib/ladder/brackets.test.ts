import { describe, expect, it } from 'vitest';
import { type LadderTransaction, placeBrackets } from './brackets';
import { layoutLadder } from './layout-ladder';
import { inputFor, packet, registration, troubled } from './test-data';

const ladder = layoutLadder(inputFor(registration));
const [bob, server] = ladder.lanes.map(({ x }) => x);
const [f1, f2] = registration;
const [first, second, third] = ladder.arrows;
if (!bob || !server || !f1 || !f2 || !first || !second || !third)
  throw new Error('Two lanes and four arrows.');

const client: LadderTransaction = {
  id: 'bob',
  node: 'bob',
  peer: 'server',
  side: 'client',
  opened: { at: 0, packet: f1, end: 'sent' },
};
const answered = { at: 100, packet: f2, end: 'arrived' } as const;

describe('placeBrackets', () => {
  it('opens where the request leaves, and grows with the time', () => {
    const [fresh] = placeBrackets(ladder, [client], 0);
    expect(fresh).toMatchObject({ top: first.y1, bottom: first.y1 + 10, phase: 'open' });
    const [later] = placeBrackets(ladder, [client], 50);
    expect(later).toMatchObject({ top: first.y1, answered: second.y1, bottom: second.y1, phase: 'open' });
  });

  it('lingers from the answer on, and closes where it is over', () => {
    const [lingering] = placeBrackets(ladder, [{ ...client, answered }], 150);
    expect(lingering).toMatchObject({ answered: second.y2, phase: 'answered' });
    expect(lingering?.bottom).toBeGreaterThan(third.y1);
    const [closed] = placeBrackets(ladder, [{ ...client, answered, closed: answered }], 150);
    expect(closed).toMatchObject({ answered: second.y2, bottom: second.y2, phase: 'closed' });
  });

  it('ends with the ladder where it is closed after the last row', () => {
    const [closed] = placeBrackets(ladder, [{ ...client, answered, closed: { at: 5100, end: 'sent' } }]);
    expect(closed?.bottom).toBe(ladder.height - 6);
  });

  it('stands on the side that its messages do not come to', () => {
    const other = { ...client, node: 'server', peer: 'bob' };
    const alone = { ...client, peer: undefined };
    const itself = { ...client, peer: 'bob' };
    const answering = { ...itself, side: 'server' } as const;
    const places = [client, other, alone, itself, answering].flatMap((one) => placeBrackets(ladder, [one]));
    expect(places.map(({ x, lane }) => [lane, x - lane])).toEqual([
      [bob, -10],
      [server, 10],
      [bob, -10],
      [bob, -10],
      [bob, 10],
    ]);
  });

  it('stands further out where another one is open at the same height, and each is there once', () => {
    const other = { ...client, id: 'other' };
    const next = { ...client, id: 'next', opened: answered };
    const over = { ...client, answered, closed: answered };
    const places = placeBrackets(ladder, [over, other, next, over]).map(({ id, x, lane }) => [id, x - lane]);
    expect(places).toEqual([
      ['bob', -10],
      ['other', -15],
      ['next', -10],
    ]);
  });

  it('is nowhere for a node without a lane', () => {
    expect(placeBrackets(ladder, [{ ...client, node: 'nobody' }])).toEqual([]);
  });

  it('passes a silence in proportion to its time, and arrivals that are drawn before their time', () => {
    const slow = layoutLadder(inputFor(troubled));
    const bottoms = [0, 40, 50, 200, 400, 499, 500, 550, 1000, 1500, 1520, 1620].map(
      (now) => placeBrackets(slow, [client], now)[0]?.bottom ?? 0,
    );
    expect(bottoms).toEqual(bottoms.toSorted((a, b) => a - b));
    const [from = 0, middle = 0, to = 0] = [bottoms[2], bottoms[3], bottoms[6]];
    expect((middle - from) / (to - from)).toBeCloseTo(150 / 450, 1);
  });

  it('looks at no more of a long ladder than of a short one', () => {
    const many = Array.from({ length: 20_000 }, (_, i) => packet(`p${i}`, ['bob', 'server'], i * 100, 'x'));
    const long = layoutLadder(inputFor(many));
    let reads = 0;
    const counted = new Proxy(long.arrows, {
      get: (target, key) => {
        reads++;
        return Reflect.get(target, key);
      },
    });
    const one = { at: 1_999_900, packet: many.at(-1), end: 'arrived' } as const;
    const [bracket] = placeBrackets({ ...long, arrows: counted }, [
      { ...client, opened: one, answered: one },
    ]);
    expect(bracket?.top).toBe(long.arrows.at(-1)?.y2);
    expect(reads).toBeLessThan(200);
  });
});
