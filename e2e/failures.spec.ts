import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './patient';

test('a failure of real life shows its symptom, and loses it when it is mended', async ({ page }) => {
  await page.goto('/flows/');
  await page.getByRole('link', { name: 'Reachable for the first half minute only' }).click();
  const lab = page.getByRole('region', { name: /^Flow pinhole-closes/ });
  await expect(lab).toHaveAttribute('aria-busy', 'false');
  await expect(lab.getByText(/^In this run the failure shows: The second call failed/)).toBeVisible();
  await expect(lab.getByRole('region', { name: 'Call 2 of Alice' })).toContainText('The call failed');

  await lab.getByRole('combobox', { name: 'The mistake is' }).selectOption('mended');
  await expect(lab.getByText(/^In this run the failure does not show\./)).toBeVisible();
  await expect(lab.getByRole('region', { name: 'Call 2 of Alice' })).toContainText('The call is over');
  await expect(page).toHaveURL(/mended=yes/);

  await page.reload();
  await expect(lab.getByText(/^In this run the failure does not show\./)).toBeVisible();
  await lab.getByText('Address translation').click();
  await expect(lab.getByRole('table', { name: /^A pinhole closes/ })).toContainText('192.168.1.20:5060');
});

test('the story of a failure leads to its rules and to what to read', async ({ page }) => {
  await page.goto('/flows/endless-401/');
  const story = page.getByRole('region', { name: 'What is going on' });
  await expect(story.getByText('What is broken')).toBeVisible();
  await story.getByText('Why, and what to do').click();
  await expect(story).toContainText('What to do');
  await expect(story.getByRole('link', { name: 'RFC 3261 §22.1' })).toBeVisible();
  await story.getByRole('link', { name: 'auth-response-value' }).click();
  await expect(page).toHaveURL(/\/rules\/auth-response-value\/$/);
});

test('what is broken stands above the run, and the run in sight when the page opens', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto('/flows/endless-401/');
  const story = await page.getByRole('region', { name: 'What is going on' }).boundingBox();
  const ladder = await page.getByRole('toolbar', { name: 'Messages' }).boundingBox();
  expect(story?.y).toBeLessThan(ladder?.y ?? 0);
  expect(ladder?.y).toBeLessThan(700);
  const words = page.getByRole('region', { name: 'The run in words' });
  await expect(words.getByRole('listitem')).toHaveCount(0);
  await page.goto('/flows/2.1/');
  expect((await page.getByRole('toolbar', { name: 'Messages' }).boundingBox())?.y).toBeLessThan(470);
});

for (const width of [1280, 360]) {
  test(`a failure breaks no rule of axe and needs no sideways scrolling at ${width} px`, async ({ page }) => {
    test.slow();
    await page.setViewportSize({ width, height: 800 });
    await page.goto('/flows/who-rings/');
    await expect(page.getByRole('region', { name: /^Flow who-rings/ })).toHaveAttribute('aria-busy', 'false');
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target).slice(0, 3)])).toEqual(
      [],
    );
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
}
