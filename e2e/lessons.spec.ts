import fs from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { readLessons } from '@/content/read-lessons';
import { teachingParts } from '@/mdx/teaching-parts';
import { expect, test } from './patient';

const LESSONS = readLessons().map(({ file, slug, title }) => {
  const source = fs.readFileSync(path.join('content/lessons', file), 'utf8');
  const parts = teachingParts(source, file).map(({ name }) => name);
  const count = (name: string) => parts.filter((part) => part === name).length;
  return {
    address: `/learn/${slug}/`,
    title,
    stages: count('Stage'),
    messages: count('Message'),
    predictions: count('Predict'),
    challenges: count('Challenge'),
  };
});

test.describe('who only scrolls sees each flow to its end', () => {
  for (const { address, title, stages } of LESSONS) {
    test(title, async ({ page }) => {
      test.slow();
      await page.goto(address);
      const runs = stagesOn(page).getByRole('region', { name: /^Flow / });
      await expect(runs).toHaveCount(stages);
      await expectAlive(page);
      await scrollThrough(page);
      for (const clock of await stagesOn(page).locator('output').all()) {
        await expect(clock).toHaveText(/^(\d+)\/\1 /);
      }
      for (const stage of await stagesOn(page).all()) await expectEndInSight(stage);
    });
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  for (const { address, title, stages, messages, predictions, challenges } of LESSONS) {
    test(`${title} can be read to its end, ladders and messages included`, async ({ page }) => {
      await page.goto(address);
      await expect(stagesOn(page)).toHaveCount(stages);
      for (const stage of await stagesOn(page).all()) await expectLadder(stage);
      const prose = page.getByRole('main');
      const shown = prose
        .locator('figure')
        .filter({ has: page.locator('figcaption', { hasText: /^F\d+ / }) });
      await expect(shown).toHaveCount(messages);
      for (const message of await shown.all()) await expect(message).toContainText('SIP/2.0');
      const answers = prose.locator('fieldset [role="status"]');
      await expect(answers).toHaveCount(predictions);
      for (const answer of await answers.all()) await expect(answer).toContainText(/\w+.*\./);
      await expect(page.getByRole('region', { name: /^Challenge:/ })).toHaveCount(challenges);
      await expect(prose.getByRole('heading', { name: 'What to read' })).toBeVisible();
    });
  }
});

test.describe('on paper', () => {
  for (const { address, title, messages, predictions } of LESSONS) {
    test(`${title} is a legible handout`, async ({ page }) => {
      await page.goto(address);
      await expectAlive(page);
      await page.emulateMedia({ media: 'print' });
      const prose = page.getByRole('main');
      for (const stage of await stagesOn(page).all()) await expectLadder(stage);
      await expect(prose.locator('figure').filter({ hasText: 'as it runs here' })).toHaveCount(messages);
      // Whoever reads the handout shall think first: the answers stand on a page of their own.
      const answers = prose.getByRole('region', { name: 'Answers', exact: true }).locator(':scope > div');
      await expect(answers).toHaveCount(predictions);
      for (const answer of await answers.all()) await expect(answer).toBeVisible();
      // What cannot be operated on paper is not printed.
      await expect(page.getByRole('button', { name: /^Play/ })).toHaveCount(0);
      await expect(page.getByRole('slider')).toHaveCount(0);
      const pdf = await page.pdf({ format: 'A4' });
      const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? [];
      expect(pages.length).toBeGreaterThan(1);
      expect(pages.length).toBeLessThan(40);
    });
  }
});

async function expectAlive(page: Page): Promise<void> {
  for (const run of await stagesOn(page)
    .getByRole('region', { name: /^Flow / })
    .all()) {
    await expect(run).toHaveAttribute('aria-busy', 'false');
  }
}

function stagesOn(page: Page): Locator {
  return page.getByRole('complementary', { name: /^Stage \d+: / });
}

async function expectLadder(stage: Locator): Promise<void> {
  const ladder = stage.locator('svg').filter({ hasText: /F1/ });
  await expect(ladder.first()).toBeVisible();
}

/** However long the ladder is, the middle of the arrow that is spoken of stands within the part of the stage that shows it. */
async function expectEndInSight(stage: Locator): Promise<void> {
  const last = stage.getByRole('button', { pressed: true }).first();
  const isShown = () =>
    last.evaluate((arrow) => {
      const { top, bottom } = arrow.getBoundingClientRect();
      let around = arrow.parentElement;
      while (around && !/auto|scroll/.test(getComputedStyle(around).overflowY)) around = around.parentElement;
      const pane = around?.getBoundingClientRect();
      const middle = (top + bottom) / 2;
      return pane !== undefined && pane.top <= middle && middle <= pane.bottom;
    });
  await expect.poll(isShown).toBe(true);
}

/** Scrolls past the last stage as a reader does, less than a window at a time. */
async function scrollThrough(page: Page): Promise<void> {
  await page.mouse.move(200, 400);
  const last = stagesOn(page).last();
  const isPast = () =>
    last.evaluate((stage) => stage.getBoundingClientRect().bottom < window.innerHeight * 0.3);
  while (!(await isPast())) {
    const before = await page.evaluate(() => window.scrollY);
    await page.mouse.wheel(0, 700);
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(before);
  }
}
