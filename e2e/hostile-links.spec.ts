import { expectNoMarkup } from './hostile-page';
import { BROKEN_RUN_LINKS } from './hostile-texts';
import { labIn, untilAlive } from './lab';
import { expect, test } from './watched';

// A trace of its own would look at the whole page at every step.
test.use({ trace: 'off' });

for (const path of ['/flows/2.1/', '/embed/2.1/']) {
  test(`a link to ${path} that cannot be opened is refused in a sentence, and the page opens`, async ({
    page,
  }) => {
    test.setTimeout(240_000);
    for (const [what, hash, sentence] of BROKEN_RUN_LINKS) {
      await test.step(what, async () => {
        await page.goto('about:blank');
        await page.goto(`${path}?${new URLSearchParams({ hide: what, v: hash.slice(0, 100) })}${hash}`);
        const player = page.getByRole('region', { name: 'Flow 2.1: Successful New Registration' }).first();
        // The browser itself is slow with an address of a megabyte.
        await expect(player).toHaveAttribute('aria-busy', 'false', { timeout: 30_000 });
        const lab = await labIn(page);
        await expect(lab.root.getByRole('note').filter({ hasText: sentence })).toBeVisible();
        await expect(lab.arrows).toHaveCount(4);
        await expectNoMarkup(page);
      });
    }
  });
}

test('so is a link to the playground', async ({ page }) => {
  for (const hash of [
    '#v=1&packed=%%%',
    '#v=1&packed=eJzLSM3J',
    `#v=1&packed=${'A'.repeat(1_100_000)}`,
    '#v=1&plain=<script>__pwned()</script>',
  ]) {
    await page.goto('about:blank');
    await page.goto(`/playground/${hash}`);
    await expect(page.getByRole('note').filter({ hasText: /This link/ })).toBeVisible();
    await expect(page.getByRole('heading', { name: /^Nothing at hand/ })).toBeVisible();
  }
});

test('an anchor may be anything', async ({ page }) => {
  test.setTimeout(120_000);
  for (const address of ['/', '/learn/loss-and-time/', '/rules/max-forwards-range/', '/glossary/']) {
    for (const hash of [
      '#__proto__',
      '#%E0%A4%A',
      '#<img src=x onerror=__pwned()>',
      '#javascript:__pwned()',
    ]) {
      await page.goto('about:blank');
      await page.goto(address + hash);
      await untilAlive(page);
      await expectNoMarkup(page);
    }
  }
});

for (const text of [
  '{"text":{"__proto__":1},"former":[7,{}]}',
  '['.repeat(100_000),
  '<script>__pwned()</script>',
  'null',
]) {
  test(`what a browser keeps may be ${text.slice(0, 30)}`, async ({ page }) => {
    await page.addInitScript((kept) => {
      for (const key of ['playground', 'flow 2.1', 'rule/max-forwards-range']) {
        sessionStorage.setItem(key, kept);
      }
      localStorage.setItem('sip-ladder:progress:1', kept);
      localStorage.setItem('theme', kept.slice(0, 100));
    }, text);
    await page.goto('/playground/');
    await expect(page.getByRole('heading', { name: /^Nothing at hand/ })).toBeVisible();
    await page.goto('/rules/max-forwards-range/');
    await untilAlive(page);
    await page.goto('/learn/');
    await expect(page.getByRole('link', { name: /^Begin with: / })).toBeVisible();
    await expectNoMarkup(page);
  });
}
