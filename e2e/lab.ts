import { expect, type Locator, type Page } from '@playwright/test';

/** The player of flow 2.1 on a page, by what a reader sees of it. */
export interface LabPage {
  readonly root: Locator;
  /** The messages on the ladder, from top to bottom. */
  readonly arrows: Locator;
  readonly arrow: (name: string | RegExp) => Locator;
  readonly message: (name: string) => Locator;
  readonly tab: (name: string | RegExp) => Locator;
  readonly button: (name: string | RegExp) => Locator;
  readonly editor: Locator;
}

/** Opens an address and waits until its player can be operated. */
export async function openLab(page: Page, address: string): Promise<LabPage> {
  await page.goto(address);
  const root = page.getByRole('region', { name: 'Flow 2.1: Successful New Registration' }).first();
  await expect(root).toHaveAttribute('aria-busy', 'false');
  const arrows = root.getByRole('toolbar', { name: 'Messages' }).getByRole('button');
  return {
    root,
    arrows,
    arrow: (name) => root.getByRole('toolbar', { name: 'Messages' }).getByRole('button', { name }).first(),
    message: (name) => root.getByRole('region', { name: `Message ${name}` }),
    tab: (name) => root.getByRole('tab', { name }),
    button: (name) => root.getByRole('button', { name }).first(),
    editor: root.locator('.cm-content'),
  };
}
