import type { Locator, Page } from '@playwright/test';
import { expectNoMarkup, LIMIT } from './hostile-page';
import { MARKUP } from './hostile-texts';
import { openLab, openMessage, untilAlive } from './lab';
import { longestTask, slowness } from './main-thread';
import { expect, test } from './watched';

// A trace of its own would look at the whole page at every step.
test.use({ trace: 'off' });

test('the fields of the digest bench and the list of words take any text as text', async ({ page }) => {
  test.slow();
  const lab = await openLab(page, '/flows/2.1/');
  await openMessage(lab, 'F3');
  await lab.tab('Digest').click();
  const digest = lab.root.getByRole('tabpanel', { name: 'Digest' });
  await digest.getByRole('button', { name: 'Try a list of words' }).click();
  const limit = LIMIT * (await slowness(page));
  const fields = await digest.getByRole('textbox').all();
  expect(fields.length).toBeGreaterThan(1);
  for (const field of fields) {
    if (!(await field.isEditable())) continue;
    for (const [, text] of MARKUP) {
      await field.fill(text);
      await expectNoMarkup(page);
    }
    const longest = await longestTask(page, () => pasteInto(field, 'x'.repeat(1_000_000)), 500);
    console.log(`a field of the digest bench: ${longest} ms of ${Math.round(limit)}`);
    expect.soft(longest).toBeLessThanOrEqual(limit);
    await field.fill('');
  }
});

/** Each looks for something among what is on its page, or on the site. */
const SEARCHES = ['/search/', '/rules/', '/headers/', '/glossary/'];

for (const address of SEARCHES) {
  test(`the search of ${address} takes any text`, async ({ page }) => {
    test.slow();
    for (const [, text] of MARKUP) {
      await page.goto(`${address}?${new URLSearchParams({ q: text, severity: text, scope: text })}`);
      await untilAlive(page);
      const field = page.getByRole('main').getByRole('searchbox').first();
      await field.fill(text);
      await expectNoMarkup(page);
    }
    const limit = LIMIT * (await slowness(page));
    const field = page.getByRole('main').getByRole('searchbox').first();
    const longest = await longestTask(page, () => pasteInto(field, 'via '.repeat(250_000)));
    console.log(`the search of ${address}: ${longest} ms of ${Math.round(limit)}`);
    expect(longest).toBeLessThanOrEqual(limit);
  });
}

test('the page for teachers refuses in words what is no link', async ({ page }) => {
  test.slow();
  await page.goto('/teach/');
  await untilAlive(page);
  const field = page.getByRole('textbox', { name: 'Or a link to a run' });
  const said = page.getByText(/^This (?:is no link to a run|link is to the flow)/);
  for (const text of [...MARKUP.map(([, one]) => one), '/flows/__proto__/', '/embed/constructor/#v=1']) {
    await field.fill(text);
    await page.getByRole('button', { name: 'Open', exact: true }).click();
    await expect(said).toBeVisible();
    await expectNoMarkup(page);
  }
  const limit = LIMIT * (await slowness(page));
  for (const text of [`${'/flows/a#'.repeat(100_000)}\u2028`, '/flows/'.repeat(150_000)]) {
    await pasteInto(field, text);
    const longest = await longestTask(page, () =>
      page.getByRole('button', { name: 'Open', exact: true }).click(),
    );
    console.log(`a link for teachers: ${longest} ms of ${Math.round(limit)}`);
    expect.soft(longest).toBeLessThanOrEqual(limit);
  }
});

/** Files that claim to be progress, each with how it is called. */
const PROGRESS: readonly (readonly [string, string])[] = [
  [
    'a prototype',
    '{"format":"sip-ladder-progress-1","__proto__":{"x":1},"lessons":{"__proto__":{"readAt":1},"constructor":7}}',
  ],
  ['a number beyond all', '{"format":"sip-ladder-progress-1","lessons":{"loss-and-time":{"readAt":1e999}}}'],
  ['100,000 arrays in one another', '['.repeat(100_000)],
  ['no JSON', '<script>window.__pwned()</script>'],
  [
    '20,000 names',
    `{"format":"sip-ladder-progress-1","lessons":{${Array.from({ length: 20_000 }, (_, i) => `"x${i}":{"readAt":1}`).join(',')}}}`,
  ],
];

test('a file with progress may hold anything', async ({ page }) => {
  test.slow();
  for (const [what, json] of PROGRESS) {
    await page.goto('/learn/');
    await untilAlive(page);
    const limit = LIMIT * (await slowness(page));
    const longest = await longestTask(page, () => choose(page, 'File with progress', Buffer.from(json)));
    console.log(`progress, ${what}: ${longest} ms of ${Math.round(limit)}`);
    expect.soft(longest, what).toBeLessThanOrEqual(limit);
    await expect(page.getByText(/nothing was changed|Taken in|was here already/)).toBeVisible();
    await expectNoMarkup(page);
    expect(await page.evaluate(() => Object.hasOwn(Object.prototype, 'x'))).toBe(false);
  }
});

/** Files that claim to be captures. */
const CAPTURES: readonly (readonly [string, Buffer])[] = [
  ['one that ends in its head', Buffer.from('d4c3b2a1020004', 'hex')],
  [
    'a packet of 4 GB',
    Buffer.from(`d4c3b2a1020004000000000000000000ffffffff01000000${'00'.repeat(8)}ffffffffffffffff`, 'hex'),
  ],
  [
    '60,000 empty packets',
    Buffer.concat([
      Buffer.from('d4c3b2a1020004000000000000000000ffff000001000000', 'hex'),
      Buffer.alloc(16 * 60_000),
    ]),
  ],
  ['a block without length', Buffer.from('0a0d0d0a000000004d3c2b1a', 'hex')],
];

test('a capture may hold anything', async ({ page }) => {
  test.slow();
  await openPlayground(page);
  const limit = LIMIT * (await slowness(page));
  for (const [what, bytes] of CAPTURES) {
    // What is said of one capture is gone before the next.
    await openPlayground(page);
    await expect(page.getByRole('note').filter({ hasText: 'onerror' })).toHaveCount(0);
    const longest = await longestTask(page, () => choose(page, 'File with messages', bytes));
    console.log(`capture, ${what}: ${longest} ms of ${Math.round(limit)}`);
    expect.soft(longest, what).toBeLessThanOrEqual(limit);
    await expect(page.getByRole('note').filter({ hasText: 'onerror' })).toBeVisible();
    await expectNoMarkup(page);
  }
});

/** Into a field of a form, which takes what a person could bring there: no more than it has room for. */
async function pasteInto(field: Locator, text: string): Promise<void> {
  await field.focus();
  await field.evaluate((element, pasted) => {
    if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) element.select();
    document.execCommand('insertText', false, pasted);
  }, text);
}

async function openPlayground(page: Page): Promise<void> {
  await page.goto('/playground/');
  await expect(page.getByRole('region', { name: 'Playground' }).locator('.cm-content')).toBeVisible();
}

async function choose(page: Page, label: string, buffer: Buffer): Promise<void> {
  const name = '<img src=x onerror=__pwned()>.json';
  await page.getByLabel(label).setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
}
