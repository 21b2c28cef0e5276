import type { Locator, Page } from '@playwright/test';
import { BOMBS, BROKEN_RUN_LINKS, MARKUP, messageWith } from './hostile-texts';
import { edit, labIn, openLab, openMessage, untilAlive } from './lab';
import { longestTask, slowness } from './main-thread';
import { expect, test } from './watched';

/** ms of processor time that the main thread may be busy without a pause, on a machine of today. */
const LIMIT = 100;

// A trace of its own would look at the whole page at every step.
test.use({ trace: 'off' });

/** Each opens an editor that takes any text. */
const EDITORS = {
  playground: async (page: Page) => {
    await page.goto('/playground/');
    return editorIn(page.getByRole('region', { name: 'Playground' }));
  },
  lab: async (page: Page) => {
    const lab = await openLab(page, '/flows/2.1/');
    await edit(lab, 'F3');
    return lab.editor;
  },
  rule: async (page: Page) => {
    await page.goto('/rules/max-forwards-range/');
    await page.getByRole('button', { name: 'Mend it yourself' }).first().click();
    return editorIn(page.getByRole('main'));
  },
} as const;

async function editorIn(part: Locator): Promise<Locator> {
  const editor = part.locator('.cm-content');
  await expect(editor).toBeVisible();
  return editor;
}

for (const [where, open] of Object.entries(EDITORS)) {
  test(`${where}: a message with any text in its fields is shown as text`, async ({ page }) => {
    test.slow();
    const editor = await open(page);
    for (const [what, text] of MARKUP) {
      await test.step(what, async () => {
        await prepare(page, editor, messageWith(text));
        await pasteIt(page);
        await expect(editor).toContainText('REGISTER sip:biloxi.example.com');
        for (const name of ['Explained', 'Read', 'Digest', 'Edit', 'Problems']) {
          const tab = page.getByRole('tab', { name, exact: true }).first();
          if (await tab.isVisible()) await tab.click();
        }
        await expectNoMarkup(page);
      });
    }
  });

  // The editor of a rule takes no more than that of a lab.
  if (where === 'rule') continue;
  test(`${where}: nothing that is pasted stops the page`, async ({ page }) => {
    test.setTimeout(600_000);
    const editor = await open(page);
    const limit = LIMIT * (await slowness(page));
    for (const [what, textOf] of BOMBS) {
      await prepare(page, editor, textOf());
      const longest = await longestTask(page, () => pasteAndWait(page));
      console.log(`${where}: ${what}: ${longest} ms of ${Math.round(limit)}`);
      expect.soft(longest, what).toBeLessThanOrEqual(limit);
    }
    await page.getByRole('navigation', { name: 'Site' }).getByRole('link', { name: 'Rules' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Rules');
  });
}

test('what is too long is cut with a sentence, and what stood there comes back', async ({ page }) => {
  const editor = await EDITORS.playground(page);
  await prepare(page, editor, 'what somebody wrote');
  await pasteIt(page);
  await prepare(page, editor, 'x'.repeat(1_000_000));
  await pasteIt(page);
  await expect(page.getByText('A text of more than 250,000 characters is not taken here')).toBeVisible();
  await expect(page.getByText('F1 is too long to be judged.').first()).toBeVisible();
  await editor.click();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(editor).toHaveText('what somebody wrote');
});

test('characters that turn or hide others are shown, in the editor and in what is said', async ({ page }) => {
  const editor = await EDITORS.playground(page);
  await prepare(page, editor, messageWith('abc\u202Egnp.exe'));
  await pasteIt(page);
  await expect(editor.locator('.cm-specialChar').first()).toBeVisible();
  await expect(page.getByRole('list', { name: 'Broken rules' })).toBeVisible();
  const said = await page.getByRole('region', { name: 'What was found' }).innerText();
  expect(said).not.toMatch(/\p{Bidi_Control}/u);
});

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
  await EDITORS.playground(page);
  const limit = LIMIT * (await slowness(page));
  for (const [what, bytes] of CAPTURES) {
    // What is said of one capture is gone before the next.
    await EDITORS.playground(page);
    await expect(page.getByRole('note').filter({ hasText: 'onerror' })).toHaveCount(0);
    const longest = await longestTask(page, () => choose(page, 'File with messages', bytes));
    console.log(`capture, ${what}: ${longest} ms of ${Math.round(limit)}`);
    expect.soft(longest, what).toBeLessThanOrEqual(limit);
    await expect(page.getByRole('note').filter({ hasText: 'onerror' })).toBeVisible();
    await expectNoMarkup(page);
  }
});

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

/** Hands a text to the page, so that what is measured later is the paste alone. */
async function prepare(page: Page, editor: Locator, text: string): Promise<void> {
  const tab = page.getByRole('tab', { name: 'Edit', exact: true }).first();
  if (await tab.isVisible()) await tab.click();
  await editor.click();
  await page.keyboard.press('ControlOrMeta+A');
  await editor.evaluate((target, given) => {
    Object.assign(window, { hostile: { target, text: given } });
  }, text);
}

async function pasteIt(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { hostile } = window as unknown as { hostile: { target: Element; text: string } };
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', hostile.text);
    hostile.target.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  });
}

/** Until all of it is judged; some of that begins a moment later. */
async function pasteAndWait(page: Page): Promise<void> {
  await pasteIt(page);
  await page.waitForTimeout(500);
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0, { timeout: 60_000 });
  await expect(page.getByText('The text is being judged.')).toHaveCount(0, { timeout: 60_000 });
}

/** Into a field of a form, which takes what a person could bring there: no more than it has room for. */
async function pasteInto(field: Locator, text: string): Promise<void> {
  await field.focus();
  await field.evaluate((element, pasted) => {
    if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) element.select();
    document.execCommand('insertText', false, pasted);
  }, text);
}

async function choose(page: Page, label: string, buffer: Buffer): Promise<void> {
  const name = '<img src=x onerror=__pwned()>.json';
  await page.getByLabel(label).setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
}

/** None of the elements that the texts would make. */
async function expectNoMarkup(page: Page): Promise<void> {
  const selector = 'img[src=x], iframe[srcdoc], svg[onload], a[href^="javascript:"], a[href^="data:text"]';
  await expect(page.locator(selector)).toHaveCount(0);
}
