import type { Page } from '@playwright/test';
import { acceptThisRegister } from '@/lib/challenges/accept-this-register';
import { edit, expectRegistered, labIn, openLab, writeMessage } from './lab';
import { expect, test } from './patient';

const LESSON = '/learn/challenge-and-answer/';

/** The headings under which the messages of its first stage are read. */
const PLACES: Readonly<Record<string, string>> = {
  F1: '#why-401',
  F2: '#challenge-parameters',
  F3: '#new-request',
  F4: '#verdict',
};

test('the stage shows the message that is being read, upwards too', async ({ page }) => {
  const lab = await openLab(page, LESSON);
  for (const name of ['F1', 'F3', 'F2', 'F4', 'F1']) {
    await read(page, name);
    await expect(lab.message(name)).toBeVisible();
    await expect(lab.arrows.last()).toHaveAccessibleName(new RegExp(` ${name} `));
  }
});

test('who takes a control has it until they give it back', async ({ page }) => {
  const lab = await openLab(page, LESSON);
  const stage = page.getByRole('complementary', { name: /^Stage 1: / });
  const giveBack = stage.getByRole('button', { name: 'Follow the text again' });
  await read(page, 'F2');
  await expect(lab.message('F2')).toBeVisible();
  await expect(giveBack).toHaveCount(0);
  await lab.button('To the start').click();
  await expect(lab.clock).toHaveText(/^0\/5/);
  await expect(giveBack).toBeVisible();
  await read(page, 'F3');
  await expect(page.locator('#new-request')).toBeInViewport();
  await expect(lab.clock).toHaveText(/^0\/5/);
  await giveBack.click();
  await expect(lab.message('F3')).toBeVisible();
  await expect(giveBack).toHaveCount(0);
  await read(page, 'F4');
  await expect(lab.message('F4')).toBeVisible();
});

test('what somebody has just taken in hand does not move any more', async ({ page }) => {
  const lab = await openLab(page, LESSON);
  const stage = page.getByRole('complementary', { name: /^Stage 1: / });
  await read(page, 'F2');
  await expect(lab.message('F2')).toBeVisible();
  // On a slow device what follows the scrolling comes later than the finger.
  const device = await page.context().newCDPSession(page);
  await device.send('Emulation.setCPUThrottlingRate', { rate: 6 });
  for (const wait of [20, 50]) {
    const steps = await stage.evaluate(
      async (element, { place, ms }) => {
        const step = () => element.querySelector('input[type="range"]')?.getAttribute('aria-valuetext');
        document.querySelector(place)?.scrollIntoView();
        await new Promise((resolve) => setTimeout(resolve, ms));
        element.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
        await Promise.resolve();
        const taken = step();
        await new Promise((resolve) => setTimeout(resolve, 1000));
        return { taken, later: step() };
      },
      { place: PLACES.F4 ?? '', ms: wait },
    );
    expect(steps.taken).toBeTruthy();
    expect(steps.later).toBe(steps.taken);
    await stage.getByRole('button', { name: 'Follow the text again' }).click();
    await read(page, 'F2');
    await expect(lab.message('F2')).toBeVisible();
  }
});

test('a field in the prose lights its kin on the stage', async ({ page }) => {
  const lab = await openLab(page, LESSON);
  await read(page, 'F3');
  await expect(lab.message('F3')).toBeVisible();
  await page.getByRole('main').getByRole('button', { name: 'nonce', exact: true }).nth(1).focus();
  await expect(lab.arrow(/401 Unauthorized F2/)).toHaveAttribute('data-lit', 'true');
  await expect(lab.arrow(/REGISTER F3/)).toHaveAttribute('data-lit', 'true');
  await expect(lab.arrow(/REGISTER F1/)).not.toHaveAttribute('data-lit');
});

test('the challenge is judged by what happens', async ({ page }) => {
  await page.goto('/learn/digest-bench/');
  const challenge = page.getByRole('region', { name: 'Challenge: Get this REGISTER accepted' });
  const verdict = challenge.getByRole('status').first();
  const lab = await labIn(challenge);
  await expect(verdict).toContainText('Not yet');
  await expect(verdict).toContainText('The registrar answered 400. Authorization is malformed.');

  await edit(lab, 'F3');
  await writeMessage(page, lab, 'good morning');
  await expect(verdict).toContainText('Not yet');
  await expect(verdict).not.toContainText('Authorization is malformed');
  await expect(lab.arrow(/unreadable text F3/)).toBeVisible();
  expect((await verdict.innerText()).replace('Not yet', '').trim()).not.toBe('');

  await challenge.getByRole('button', { name: 'Start again' }).click();
  await expect(verdict).toContainText('Authorization is malformed');
  await expect(challenge.getByRole('button', { name: 'Show a solution' })).toHaveCount(0);
  await challenge.getByRole('button', { name: 'A hint' }).click();
  await expect(challenge.getByText(acceptThisRegister.hints[0] ?? '')).toBeVisible();
  await challenge.getByRole('button', { name: 'Show a solution' }).click();
  await expect(verdict).toContainText('Done');
  await expect(verdict).toContainText(
    'The registrar wrote sips:bob@client.biloxi.example.com into its table and answered 200.',
  );
  await expectRegistered(lab);

  await page.reload();
  await expect(verdict).toContainText('Done');
});

/** Scrolls the part about a message to where it is read. */
async function read(page: Page, name: string): Promise<void> {
  await page.locator(PLACES[name] ?? '').evaluate((heading) => {
    const top = heading.getBoundingClientRect().top + window.scrollY;
    window.scrollTo({ top: top - window.innerHeight / 5, behavior: 'instant' });
  });
}
