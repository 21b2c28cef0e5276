import { AxeBuilder } from '@axe-core/playwright';
import type { FrameLocator, Locator, Page } from '@playwright/test';
import { labIn, openLab } from './lab';
import { expect, test } from './patient';
import { servePage } from './serve-page';

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
  const code = await embedCode(page);
  await lookAt(page, `${code}<iframe name="other" src="${baseURL}/flows/2.1/"></iframe>`, async () => {
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
  });
});

test('a frame in a page of somebody else becomes as high as what it shows, and only there', async ({
  page,
  baseURL,
}) => {
  const code = await embedCode(page);
  expect(code).toContain(`<script src="${baseURL}/embed.js" async></script>`);
  const bare = code.replace(' data-sip-ladder', '');
  await lookAt(page, `${code}${bare}`, async () => {
    const frames = page.locator('iframe');
    const inside = page.frameLocator('iframe').first();
    const lab = await labIn(inside.locator('main'));
    // What the rules say of a message comes a moment later.
    await expect(lab.root.getByText('Expected Date in the 200')).toBeAttached();
    await expect.poll(() => surplus(frames.first(), inside)).toBe(0);
    const [first] = await heights(frames);
    expect(first).not.toBe(720);
    // What it shows becomes less, and more again.
    await lab.button('To the start').click();
    await expect.poll(async () => (await heights(frames))[0]).toBeLessThan(first ?? 0);
    await expect.poll(() => surplus(frames.first(), inside)).toBe(0);
    await lab.button('To the end').click();
    await expect.poll(async () => (await heights(frames))[0]).toBe(first);
    expect((await heights(frames))[1]).toBe(720);
  });
});

test('a frame beside a long ladder comes to rest', async ({ page, baseURL }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  const code = `<iframe data-sip-ladder src="${baseURL}/embed/bindings-pile-up/" width="1200" height="300"></iframe>
    <script src="${baseURL}/embed.js"></script>`;
  await lookAt(page, code, async () => {
    const inside = page.frameLocator('iframe');
    await expect(inside.locator('main')).toBeVisible();
    await expect(inside.locator('[aria-busy="true"]')).toHaveCount(0);
    await expect.poll(() => surplus(page.locator('iframe'), inside)).toBe(0);
    const [rest] = await heights(page.locator('iframe'));
    await page.evaluate(
      () => new Promise((frame) => requestAnimationFrame(() => requestAnimationFrame(frame))),
    );
    expect(await heights(page.locator('iframe'))).toEqual([rest]);
  });
});

test('a frame has the colours that the page around it asks for', async ({ page }) => {
  await page.goto('/teach/');
  await labIn(page);
  await page.getByRole('combobox', { name: 'Colours of the frame' }).selectOption('dark');
  const link = page.getByRole('link', { name: 'See what is embedded' });
  await expect(link).toHaveAttribute('href', /\/embed\/2\.1\/\?theme=dark/);
  await page.goto((await link.getAttribute('href')) ?? '');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  // A page of the site has the colours that its reader chose.
  await page.goto('/flows/2.1/?theme=dark');
  await expect(page.locator('html')).not.toHaveAttribute('data-theme', 'dark');
});

test('a frame that asks for no colours has those of the system, whatever was chosen on the site', async ({
  page,
  baseURL,
}) => {
  await page.goto('/teach/');
  await page.evaluate(() => localStorage.setItem('theme', 'dark'));
  await page.goto('/flows/2.1/');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await lookAt(page, `<iframe src="${baseURL}/embed/2.1/"></iframe>`, async () => {
    const frame = page.frameLocator('iframe');
    await expect(frame.locator('main')).toBeVisible();
    await expect(frame.locator('html')).not.toHaveAttribute('data-theme');
  });
  // Nor by itself, where what is kept is certainly its own.
  await page.goto('/embed/2.1/');
  await expect(page.getByRole('main')).toBeVisible();
  await expect(page.locator('html')).not.toHaveAttribute('data-theme');
});

test('the picture of a flow is shown in a page of somebody else, and said in words', async ({ page }) => {
  await page.goto('/teach/');
  await labIn(page);
  const code = await page.getByRole('textbox', { name: 'Picture code' }).inputValue();
  await lookAt(page, code, async () => {
    const picture = page.getByRole('img', { name: /A ladder of Bob and SIP Server, with REGISTER F1/ });
    await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(720);
  });
});

test('what has not happened yet is hidden from the start on, where the run stood at its end', async ({
  page,
  context,
}) => {
  await page.goto('/teach/');
  const lab = await labIn(page);
  await expect(lab.clock).toHaveText(/^5\/5/);
  await page.getByRole('checkbox', { name: 'what has not happened yet' }).check();
  await expect(lab.clock).toHaveText(/^0\/5/);
  const pupil = await context.newPage();
  const link = await page.getByRole('textbox', { name: 'Link', exact: true }).inputValue();
  const seen = await openLab(pupil, link);
  await expect(seen.clock).toHaveText(/^0\/5/);
  await expect(seen.arrows).toHaveCount(0);
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
  await expect(answers).toContainText('Five. After half a second the phone sends F1 again.');
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

/** Runs `look` while a page of somebody else with that HTML is open. */
async function lookAt(page: Page, html: string, look: () => Promise<void>): Promise<void> {
  const foreign = await servePage(`<!doctype html><title>A course</title><h1>A course</h1>${html}`);
  try {
    await page.goto(foreign.address);
    await look();
  } finally {
    await foreign.close();
  }
}

/** px that each frame is high inside of its border. */
function heights(frames: Locator): Promise<readonly number[]> {
  return frames.evaluateAll((all) => all.map((frame) => frame.clientHeight));
}

/** px that a frame is higher than what it shows. */
async function surplus(frame: Locator, inside: FrameLocator): Promise<number> {
  const shown = await inside
    .locator('main')
    .evaluate((main) => Math.ceil(main.getBoundingClientRect().height));
  const [height = 0] = await heights(frame);
  return height - shown;
}

/** What /teach/ offers to copy when it is opened. */
async function embedCode(page: Page): Promise<string> {
  await page.goto('/teach/');
  await labIn(page);
  return page.getByRole('textbox', { name: 'Embed code' }).inputValue();
}
