import { edit, openLab } from './lab';
import { PAGE_KINDS } from './page-kinds';
import { expect, test } from './watched';

test('every kind of page runs under its policy', async ({ page }) => {
  test.slow();
  for (const address of PAGE_KINDS) {
    await page.goto(address, { waitUntil: 'networkidle' });
    await expect(page.getByRole('main')).toBeVisible();
  }
});

test('from page to page without loading anew', async ({ page }) => {
  await page.goto('/');
  for (const name of ['Learn', 'Rules', 'Playground']) {
    await page.getByRole('navigation', { name: 'Site' }).getByRole('link', { name, exact: true }).click();
    await expect(page).toHaveTitle(new RegExp(name));
  }
});

test('whatever is typed, replaced and undone in the editor', async ({ page }) => {
  const lab = await openLab(page, '/flows/2.1/');
  await edit(lab, 'F3');
  await lab.editor.locator('.cm-line', { hasText: 'From:' }).click();
  for (const key of ['Home', 'Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowDown', 'Q']) {
    await page.keyboard.press(key);
  }
  await expect(lab.editor).not.toContainText('Call-ID');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(lab.editor).toContainText('Call-ID');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('REGISTER sip:a SIP/2.0');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Contact: <sip:a@b>;exp');
  await expect(lab.root.getByRole('listbox')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('x');
  await expect(lab.editor).toHaveText('x');
});

test('a text does not become HTML or a script', async ({ page, faults }) => {
  await page.goto('/');
  const refused = await page.evaluate(() => {
    const script = document.createElement('script');
    const acts = [
      () => {
        document.createElement('div').innerHTML = '<b>x</b>';
      },
      () => {
        script.src = 'https://example.org/x.js';
      },
      () => {
        script.text = 'window.__pwned()';
      },
    ];
    return acts.filter((act) => {
      try {
        act();
        return false;
      } catch {
        return true;
      }
    }).length;
  });
  expect(refused).toBe(3);
  await expect.poll(() => faults.length).toBe(3);
  expect(faults.splice(0).every((fault) => fault.startsWith('require-trusted-types-for'))).toBe(true);
});
