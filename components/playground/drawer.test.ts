import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Drawer,
  type DrawerAction,
  drawerAfter,
  EMPTY,
  LONGEST_TEXT,
  MOST_FORMER,
  readDrawer,
  writeDrawer,
} from './drawer';

function drawerOf(...actions: readonly DrawerAction[]): Drawer {
  return actions.reduce(drawerAfter, EMPTY);
}

describe('the text of the playground', () => {
  it('is kept when something else is opened, and comes back', () => {
    const opened = drawerOf({ type: 'write', text: 'mine' }, { type: 'open', text: 'example' });
    expect(opened).toMatchObject({ text: 'example', former: ['mine'] });
    expect(drawerAfter(opened, { type: 'bring back' })).toMatchObject({ text: 'mine', former: [] });
  });

  it('is kept while one example after the other is looked at', () => {
    const actions = ['first', 'second', 'third'].map((text) => ({ type: 'open', text }) as const);
    expect(drawerOf({ type: 'write', text: 'mine' }, ...actions)).toMatchObject({
      text: 'third',
      former: ['mine'],
    });
  });

  it('is kept beside an example that was written into, and each comes back in turn', () => {
    const drawer = drawerOf(
      { type: 'write', text: 'mine' },
      { type: 'open', text: 'example' },
      { type: 'write', text: 'example, changed' },
      { type: 'open', text: 'another' },
    );
    expect(drawer.former).toEqual(['example, changed', 'mine']);
    const once = drawerAfter(drawer, { type: 'bring back' });
    expect(once).toMatchObject({ text: 'example, changed', former: ['mine'] });
    const twice = drawerAfter(once, { type: 'bring back' });
    expect(twice).toMatchObject({ text: 'mine', former: ['example, changed'] });
  });

  it('is kept once, and the oldest are forgotten where they are too long together', () => {
    const long = 'a'.repeat(MOST_FORMER);
    const kept = drawerOf({ type: 'write', text: 'mine' }, { type: 'open', text: 'example' });
    const written = drawerAfter(kept, { type: 'write', text: long });
    expect(drawerAfter(written, { type: 'open', text: 'example' }).former).toEqual([long]);
    const again = drawerAfter(kept, { type: 'write', text: 'mine' });
    expect(drawerAfter(again, { type: 'open', text: 'example' }).former).toEqual(['mine']);
  });

  it('is nothing to keep where it is empty or an untouched example', () => {
    expect(drawerOf({ type: 'write', text: ' \r\n' }, { type: 'open', text: 'a' }).former).toEqual([]);
    expect(drawerOf({ type: 'open', text: 'a' }, { type: 'open', text: 'b' }).former).toEqual([]);
  });

  it('comes back from storage, whatever stands in it', () => {
    const units = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 });
    const text = units.map((codes) => String.fromCharCode(...codes));
    fc.assert(
      fc.property(
        fc.record({ text, former: fc.array(text, { maxLength: 3 }), untouched: fc.boolean() }),
        (drawer) => {
          fc.pre(drawer.text !== '' || drawer.former.length > 0);
          expect(readDrawer(writeDrawer(drawer))).toEqual(drawer);
        },
      ),
    );
    const long = {
      text: 'a\r\n'.repeat(LONGEST_TEXT),
      former: ['b\r\n'.repeat(LONGEST_TEXT)],
      untouched: false,
    };
    expect(readDrawer(writeDrawer(long))).toEqual(long);
    const halves = { text: '\ud800\udc80\udc80', former: [], untouched: true };
    expect(readDrawer(writeDrawer(halves))).toEqual(halves);
  });

  it.each(['', '7', 'null', '{"text":7}', '{"text":', '[]', '{"text":"","former":7}'])(
    'is empty if %j was kept',
    (json) => {
      expect(readDrawer(json)).toEqual(EMPTY);
    },
  );
});
