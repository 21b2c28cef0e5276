import { expect, type Page, test } from '@playwright/test';
import { expectRegistered, type LabPage, openLab } from './lab';

test('a reader who wants less motion sees none, and reaches the same end', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const { lab, moved } = await play(page);
  await expectRegistered(lab);
  expect(await moved()).toEqual({ flights: 0, animations: 0 });
});

test('for everybody else the packets fly', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  const { lab, moved } = await play(page);
  await expectRegistered(lab);
  expect((await moved()).flights).toBe(4);
  // What flew is gone, and the drawing is whole.
  await expect(lab.root.locator('svg > g:last-child:empty')).toHaveCount(1);
  await expect(lab.root.locator('svg [visibility="hidden"]')).toHaveCount(0);
});

/** Plays the flow at eight times the speed, and counts what was put into the layer of flights and what was animated. */
async function play(page: Page): Promise<{
  readonly lab: LabPage;
  readonly moved: () => Promise<{ flights: number; animations: number }>;
}> {
  const lab = await openLab(page, '/flows/2.1/');
  await lab.speed.selectOption('8');
  const counts = await lab.root.evaluateHandle((root) => {
    const moved = { flights: 0, animations: 0 };
    const layer = root.querySelector('svg[aria-hidden="true"] > g:last-child:empty');
    if (layer === null) throw new Error('The drawing has no layer for flights.');
    new MutationObserver((changes) => {
      moved.animations += document.getAnimations().length;
      for (const { target, addedNodes } of changes) {
        if (target === layer) moved.flights += addedNodes.length;
      }
    }).observe(root, { subtree: true, childList: true, characterData: true });
    return moved;
  });
  await lab.button('Play again').click();
  await expect(lab.clock).toHaveText('5/5 · 200 ms');
  await expect(lab.button('Play again')).toBeVisible();
  return { lab, moved: () => page.evaluate((moved) => moved, counts) };
}
