import type { Page } from '@playwright/test';
import { expectRegistered, type LabPage, openLab, openMessage, RESPONSE } from './lab';
import { expect, test } from './patient';

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

test('transactions and timers move as the run plays, and without motion the same is told', async ({
  page,
}) => {
  const moving = await watchRun(page, 'no-preference');
  const still = await watchRun(page, 'reduce');
  expect(still.moved).toEqual([]);
  expect(moving.moved).toEqual(expect.arrayContaining(['bracket opens', 'bracket grows', 'timer shrinks']));
  expect(still.told).toEqual(moving.told);
  expect(still.told.map(({ transaction }) => transaction)).toEqual([
    '',
    'Transaction: Bob (client) waits for an answer, Trying',
    'Transaction: Bob (client) waits for an answer, Trying; SIP Server (server) has answered and waits for copies of the request, Completed',
    'Transaction: Bob (client) waits for an answer, Trying',
    'Transaction: Bob (client) waits for an answer, Trying; SIP Server (server) has answered and waits for copies of the request, Completed',
    'Transaction: Bob (client) has its answer and waits for copies of it, Completed; SIP Server (server) has answered and waits for copies of the request, Completed',
  ]);
});

test('F1 turns into F3, and without motion both can be read as they are', async ({ page }) => {
  const moving = await watchMorph(page, 'no-preference');
  const still = await watchMorph(page, 'reduce');
  expect(still.moved).toEqual([]);
  expect(moving.moved).toEqual(expect.arrayContaining(['line comes or goes', 'value gives way']));
  expect(still.told).toEqual(moving.told);
  const [f3, f1] = still.told;
  expect(f1).toContain('CSeq: 1 REGISTER');
  expect(f1).not.toContain('Authorization');
  expect(f3).toContain('CSeq: 2 REGISTER');
  expect(f3).toContain(`response="${RESPONSE}"`);
});

type Motion = 'reduce' | 'no-preference';

/** What begins to move on a page from now on, each kind once. */
async function watchMotion(page: Page): Promise<() => Promise<readonly string[]>> {
  const kinds = await page.evaluateHandle(() => {
    const seen = new Set<string>();
    const kindOf = (place: Element, what: string) => {
      if (place.closest('[data-bracket]')) return what === 'height' ? 'bracket grows' : 'bracket opens';
      if (what === 'stroke-dasharray') return 'timer shrinks';
      if (what === 'grid-template-rows') return 'line comes or goes';
      return place.matches('[data-of]') ? 'value gives way' : what;
    };
    const note = (event: TransitionEvent | AnimationEvent) => {
      const what = event instanceof TransitionEvent ? event.propertyName : event.animationName;
      if (!(event.target instanceof Element)) return;
      // An animation that takes no time begins too, and moves nothing.
      const takesTime =
        event instanceof TransitionEvent || getComputedStyle(event.target).animationDuration !== '0s';
      if (takesTime) seen.add(kindOf(event.target, what));
    };
    document.addEventListener('transitionrun', note, true);
    document.addEventListener('animationstart', note, true);
    return seen;
  });
  return () => page.evaluate((seen) => [...seen], kinds);
}

/** Plays the flow over UDP with the timers in sight, then goes through it step by step and reads what is told. */
async function watchRun(page: Page, reducedMotion: Motion) {
  await page.emulateMedia({ reducedMotion });
  const lab = await openLab(page, '/flows/2.1/');
  await lab.transport.selectOption('udp');
  await lab.root.locator('summary', { hasText: 'Timers' }).click();
  const timers = lab.root.locator('details', { hasText: 'Timers' }).last().getByRole('listitem');
  await expect(timers.first()).toBeVisible();
  const moved = await watchMotion(page);
  await lab.speed.selectOption('4');
  await lab.button('Play again').click();
  await expect(lab.clock).toHaveText('5/5 · 200 ms');
  await expect(lab.button('Play again')).toBeVisible();

  const told: { transaction: string; timers: readonly string[] }[] = [];
  for (let step = 0; step <= 5; step++) {
    await lab.slider.fill(String(step));
    await expect(lab.clock).toHaveText(new RegExp(`^${step}/5`));
    const line = lab.root.locator('p', { hasText: /^Transaction:/ });
    const transaction = (await line.count()) === 0 ? '' : await line.innerText();
    told.push({ transaction, timers: await timers.allInnerTexts() });
  }
  return { moved: await moved(), told };
}

/** Opens the comparison of F3 with F1, and reads F3, F1 and F3 again when each stands still. */
async function watchMorph(page: Page, reducedMotion: Motion) {
  await page.emulateMedia({ reducedMotion });
  const lab = await openLab(page, '/flows/2.1/');
  await openMessage(lab, 'F3');
  const moved = await watchMotion(page);
  await lab.tab('Compare with F1').click();
  const text = lab.root.getByRole('figure', { name: /^Text of F/ });
  const told: string[] = [];
  for (const name of ['F3', 'F1', 'F3']) {
    if (told.length > 0) await text.getByRole('button', { name, exact: true }).click();
    await expect(text).toHaveAccessibleName(new RegExp(`^Text of ${name};`));
    await expect.poll(() => page.evaluate(() => document.getAnimations().length)).toBe(0);
    told.push(await text.locator('[translate="no"]').innerText());
  }
  expect(told[2]).toBe(told[0]);
  return { moved: await moved(), told };
}

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
