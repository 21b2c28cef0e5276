import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Drawer, type DrawerAction, drawerAfter, EMPTY, readDrawer, writeDrawer } from './drawer';

function drawerOf(...actions: readonly DrawerAction[]): Drawer {
  return actions.reduce(drawerAfter, EMPTY);
}

describe('the text of the playground', () => {
  it('is kept when something else is opened, and comes back', () => {
    const opened = drawerOf({ type: 'write', text: 'mine' }, { type: 'open', text: 'example' });
    expect(opened).toMatchObject({ text: 'example', former: 'mine' });
    expect(drawerAfter(opened, { type: 'swap' })).toMatchObject({ text: 'mine', former: undefined });
  });

  it('is kept while one example after the other is looked at', () => {
    const actions = ['first', 'second', 'third'].map((text) => ({ type: 'open', text }) as const);
    expect(drawerOf({ type: 'write', text: 'mine' }, ...actions)).toMatchObject({
      text: 'third',
      former: 'mine',
    });
  });

  it('changes places with an example that was written into', () => {
    const drawer = drawerOf(
      { type: 'write', text: 'mine' },
      { type: 'open', text: 'example' },
      { type: 'write', text: 'example, changed' },
      { type: 'swap' },
    );
    expect(drawer).toMatchObject({ text: 'mine', former: 'example, changed' });
  });

  it('is nothing to keep where it is empty or an untouched example', () => {
    expect(drawerOf({ type: 'write', text: ' \r\n' }, { type: 'open', text: 'a' }).former).toBeUndefined();
    expect(drawerOf({ type: 'open', text: 'a' }, { type: 'open', text: 'b' }).former).toBeUndefined();
  });

  it('comes back from storage, whatever stands in it', () => {
    const text = fc.string({ unit: 'binary', maxLength: 20 });
    fc.assert(
      fc.property(fc.record({ text, former: text, untouched: fc.boolean() }), (drawer) => {
        expect(readDrawer(writeDrawer(drawer))).toEqual(drawer);
      }),
    );
    const halves = { text: '\ud800\udc80\udc80', former: undefined, untouched: true };
    expect(readDrawer(writeDrawer(halves))).toEqual(halves);
  });

  it.each(['', '7', 'null', '{"text":7}', '{"text":', '[]'])('is empty if %j was kept', (json) => {
    expect(readDrawer(json).text).toBe('');
  });
});
