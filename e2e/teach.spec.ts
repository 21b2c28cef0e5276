import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { labIn, openLab } from './lab';

test('a link opens the run as the teacher left it, with what is hidden', async ({ page, context }) => {
  await page.goto('/teach/');
  const lab = await labIn(page);
  await lab.transport.selectOption('udp');
  await lab.button('To the start').click();
  await lab.button('One step on').click();
  for (const part of ['the explanations', 'what the rules find', 'what has not happened yet']) {
    await page.getByRole('checkbox', { name: part }).check();
  }
  const link = await page.getByRole('textbox', { name: 'Link', exact: true }).inputValue();
  expect(link).toContain('transport=udp');
  expect(link).toContain('hide=explanations.findings.future');

  const pupil = await context.newPage();
  const seen = await openLab(pupil, link);
  await expect(seen.clock).toHaveText(/^1\/5/);
  await expect(seen.transport).toHaveValue('udp');
  await expect(pupil.getByText('Hidden here: the explanations, what the rules find')).toBeVisible();
  const words = seen.root.getByRole('region', { name: 'The run in words' }).getByRole('listitem');
  await expect(words).toHaveCount(1);
  await seen.button('One step on').click();
  await expect(words).not.toHaveCount(1);
  await expect(pupil).toHaveURL(/hide=explanations\.findings\.future/);
  await pupil.getByRole('button', { name: 'Show everything' }).click();
  await expect(pupil.getByText('Hidden here')).toHaveCount(0);
});

test('what is hidden is not there', async ({ page }) => {
  const lab = await openLab(page, '/flows/2.1/#v=1&hide=ladder.messages.state.changes');
  await expect(page.getByText('Hidden here:')).toBeVisible();
  await expect(lab.arrows).toHaveCount(0);
  await expect(lab.root.getByRole('region', { name: /^Message F\d+$/ })).toHaveCount(0);
  await expect(lab.phone).toHaveCount(0);
  await expect(lab.transport).toHaveCount(0);
  await expect(lab.clock).toBeVisible();
});

test('a link of somebody is opened, and another text is refused in words', async ({ page }) => {
  await page.goto('/teach/');
  const field = page.getByRole('textbox', { name: 'Or a link to a run' });
  await field.fill('https://example.org/flows/too-brief/#v=1&mended=yes');
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(page.getByRole('textbox', { name: 'Link', exact: true })).toHaveValue(
    /\/flows\/too-brief\/#v=1&mended=yes/,
  );
  await expect(page.getByRole('combobox', { name: 'Flow', exact: true })).toHaveValue('too-brief');
  await field.fill('https://example.org/');
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(page.getByText('This is no link to a run')).toBeVisible();
});

test('the embed code shows the run in a page of somebody else, and no other page lets itself be shown', async ({
  page,
  baseURL,
}) => {
  await page.goto('/teach/');
  await labIn(page);
  const code = await page.getByRole('textbox', { name: 'Embed code' }).inputValue();
  const foreign = await serve(
    `<!doctype html><title>A course</title>${code}<iframe name="other" src="${baseURL}/flows/2.1/"></iframe>`,
  );
  try {
    await page.goto(foreign.address);
    const lab = await labIn(page.frameLocator('iframe').first().locator('main'));
    await expect(lab.clock).toHaveText(/^5\/5/);
    await lab.button('To the start').click();
    await expect(lab.clock).toHaveText(/^0\/5/);
    const frame = page.frameLocator('iframe').first();
    await expect(frame.getByRole('link', { name: 'This run in SIP Ladder' })).toHaveAttribute(
      'href',
      /\/flows\/2\.1\/#v=1&at=0/,
    );
    await expect(frame.getByRole('banner')).toHaveCount(0);
    await expect(page.frameLocator('iframe[name="other"]').getByRole('main')).toHaveCount(0);
  } finally {
    await foreign.close();
  }
});

test('a lesson on paper has its ladders and messages, its answers on the last page, and no controls', async ({
  page,
}) => {
  await page.goto('/learn/loss-and-time/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const stage = page.getByRole('complementary', { name: /^Stage 1: / });
  await expect(stage.locator('section[aria-busy]').first()).toHaveAttribute('aria-busy', 'false');
  // Nobody has scrolled: on the screen the run has not begun.
  await expect(stage.locator('svg text').filter({ hasText: 'REGISTER' })).toHaveCount(0);
  await page.emulateMedia({ media: 'print' });
  await expect(stage.locator('svg text').filter({ hasText: '200 OK' }).first()).toBeVisible();
  const words = stage.getByRole('region', { name: 'The run in words' });
  for (const name of ['F1', 'F2', 'F3', 'F4']) {
    const item = words.getByRole('listitem').filter({ hasText: new RegExp(` ${name} to `) });
    await expect(item.locator('pre').first()).toBeVisible();
  }
  const answers = page.getByRole('region', { name: 'Answers', exact: true });
  await expect(answers).toContainText('Five. After half a second the phone sends F1 again by itself.');
  await expect(page.getByText('Five. After half a second').first()).toBeHidden();
  await expectNoControls(page);
});

test('a flow on paper has its ladder and all messages', async ({ page }) => {
  await openLab(page, '/flows/2.1/');
  await page.emulateMedia({ media: 'print' });
  const words = page.getByRole('region', { name: 'The run in words' });
  await expect(words.locator('pre')).toHaveCount(4);
  for (const message of await words.locator('pre').all()) await expect(message).toBeVisible();
  await expectNoControls(page);
});

test('the page for teachers fits the width of a phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/teach/');
  await labIn(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});

test('the page for teachers can be used by everybody', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('/teach/');
  await labIn(page);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target.join(' ')}`)).toEqual([]);
});

/** Terms and fields of the prose are buttons too, and on paper words like others. */
const BUTTON = 'button:not([class*="_term"], [class*="_field"])';

/** What cannot be pressed on paper is not there; choices of a prediction are boxes to tick. */
async function expectNoControls(page: Page): Promise<void> {
  const shown = await page
    .getByRole('main')
    // Numbers and words in a sentence stay a part of it.
    .locator(`${BUTTON}, select:not(p select), input:not([type="radio"], [role="spinbutton"]), textarea`)
    .evaluateAll((controls) =>
      controls
        .filter((control) => control.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
        .filter((control) => control.closest('[role="toolbar"]') === null)
        .map((control) => control.textContent || control.outerHTML.slice(0, 80)),
    );
  expect(shown).toEqual([]);
}

/** A server of somebody else with one page. */
async function serve(
  html: string,
): Promise<{ readonly address: string; readonly close: () => Promise<void> }> {
  const server = http.createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(html);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  // A server that listens on a port has an address with one.
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/`,
    close: () => new Promise((closed) => server.close(() => closed())),
  };
}
