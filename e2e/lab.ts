import { expect, type Locator, type Page } from '@playwright/test';

/** The player of flow 2.1 on a page, by what a reader sees of it. */
export interface LabPage {
  readonly root: Locator;
  /** The messages on the ladder, from top to bottom. */
  readonly arrows: Locator;
  /** The first message on the ladder of that name: `/401.* F2/`. */
  readonly arrow: (name: string | RegExp) => Locator;
  /** The open message: `F3`. */
  readonly message: (name: string) => Locator;
  readonly tab: (name: string | RegExp) => Locator;
  readonly button: (name: string | RegExp) => Locator;
  /** Where the run stands: `5/5 · 200 ms`. */
  readonly clock: Locator;
  /** What is said of the current step. */
  readonly said: Locator;
  readonly slider: Locator;
  readonly speed: Locator;
  readonly transport: Locator;
  /** The rows of the location table. */
  readonly bindings: Locator;
  readonly phone: Locator;
  /** Faults of the open message, each with its reason. */
  readonly problems: Locator;
  readonly editor: Locator;
}

/** The right digest of F3, for the password of the flow. */
export const RESPONSE = 'fb435565e3b8d14aafad09f8bec61e73';

/** Waits until all that comes alive after its page has done so. */
export async function untilAlive(page: Page): Promise<void> {
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
}

/** Opens an address and waits until its first player can be operated. */
export async function openLab(page: Page, address: string): Promise<LabPage> {
  await page.goto(address);
  return labIn(page);
}

/** The first player in a part of a page, once it can be operated. */
export async function labIn(part: Page | Locator): Promise<LabPage> {
  const root = part.getByRole('region', { name: 'Flow 2.1: Successful New Registration' }).first();
  await expect(root).toHaveAttribute('aria-busy', 'false');
  const arrows = root.getByRole('toolbar', { name: 'Messages' }).getByRole('button');
  const open = root.getByRole('region', { name: /^Message F\d+$/ });
  return {
    root,
    arrows,
    arrow: (name) => root.getByRole('toolbar', { name: 'Messages' }).getByRole('button', { name }).first(),
    message: (name) => root.getByRole('region', { name: `Message ${name}`, exact: true }),
    tab: (name) => root.getByRole('tab', { name }),
    button: (name) => root.getByRole('button', { name }).first(),
    clock: root.locator('output'),
    said: root.locator('p[role="status"]').first(),
    slider: root.getByRole('slider', { name: 'Position in the run' }),
    speed: root.getByRole('combobox', { name: 'Speed' }),
    transport: root.getByRole('combobox', { name: 'Transport' }),
    bindings: root
      .getByRole('region', { name: 'Location table of the registrar' })
      .locator('tbody')
      .getByRole('row'),
    phone: root.getByRole('region', { name: 'Display of the phone' }),
    problems: open.getByRole('tabpanel').getByRole('list', { name: 'Broken rules' }).getByRole('listitem'),
    editor: root.locator('.cm-content'),
  };
}

/** Opens a message in the full editor. */
export async function edit(lab: LabPage, name: string): Promise<void> {
  await openMessage(lab, name);
  await lab.tab('Edit').click();
  await expect(lab.editor).toBeVisible();
}

export async function openMessage(lab: LabPage, name: string): Promise<void> {
  await lab.arrow(new RegExp(` ${name} `)).click();
  await expect(lab.message(name)).toBeVisible();
}

/** Types another last digit of the response into F3; returns the response as it then is. */
export async function breakResponse(page: Page, lab: LabPage): Promise<string> {
  await edit(lab, 'F3');
  await lab.editor.locator('.cm-line', { hasText: `response="${RESPONSE}"` }).click();
  // The first End goes to the end of the row that was hit, the second to that of the line, should it be wrapped.
  await page.keyboard.press('End');
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Backspace');
  await page.keyboard.type('4');
  const broken = `${RESPONSE.slice(0, -1)}4`;
  await expect(lab.editor).toContainText(`response="${broken}"`);
  return broken;
}

/** Pastes a text in the place of the whole message in the editor. */
export async function writeMessage(page: Page, lab: LabPage, text: string): Promise<void> {
  await lab.editor.click();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.press('Delete');
  await lab.editor.evaluate((editor, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    editor.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

/** Bob is registered: the registrar has the row, the phone says so. */
export async function expectRegistered(lab: LabPage): Promise<void> {
  await expect(lab.bindings).toHaveCount(1);
  await expect(lab.bindings).toContainText('bob@client.biloxi.example.com');
  await expect(lab.phone).toContainText('Registered');
}

/** Bob is not: the table is empty, and the phone says that it failed. */
export async function expectRefused(lab: LabPage): Promise<void> {
  await expect(lab.bindings).toHaveCount(0);
  await expect(lab.phone).toContainText('Registration failed');
}
