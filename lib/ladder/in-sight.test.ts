import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inSight, sightsOf } from './in-sight';
import type { Arrow } from './ladder';
import { layoutLadder } from './layout-ladder';
import { inputFor, packet } from './test-data';

const ladders = fc
  .array(
    fc.record({
      pause: fc.constantFrom(0, 10, 500),
      flight: fc.constantFrom(0, 50, 1000, 900_000, null),
    }),
    { minLength: 500, maxLength: 700 },
  )
  .map((drafts) => {
    let now = 0;
    return layoutLadder(
      inputFor(
        drafts.map(({ pause, flight }, i) => {
          now += pause;
          const arrivedAt = flight === null ? null : now + flight;
          return packet(`bob#${i}`, ['bob', 'server'], now, 'A', { arrivedAt });
        }),
      ),
    );
  });

const meets = (from: number, to: number) => (arrow: Arrow) =>
  arrow.box.y < to && arrow.box.y + arrow.box.height > from;

it('finds what a look at every arrow would find, also where arrows are longer than the stretch', () => {
  fc.assert(
    fc.property(ladders, fc.double({ min: 0, max: 1, noNaN: true }), ({ arrows, height }, share) => {
      const [from, to] = [share * height, share * height + 800];
      expect(inSight(sightsOf(arrows), { from, to })).toEqual(arrows.filter(meets(from, to)));
    }),
    { numRuns: 20 },
  );
});

it('takes over from a former ladder what is the same, and nothing else', () => {
  fc.assert(
    fc.property(ladders, fc.nat(499), ({ arrows }, index) => {
      const [one] = arrows;
      const changed = arrows.map((arrow, i) =>
        i === index ? { ...arrow, box: { ...arrow.box, height: 1e6 } } : arrow,
      );
      for (const former of [changed, arrows.slice(0, index), one === undefined ? [] : [one]])
        expect(sightsOf(arrows, sightsOf(former))).toEqual(sightsOf(arrows));
    }),
    { numRuns: 20 },
  );
});
