import { breakResponse, expectRefused, expectRegistered, openLab, openMessage } from './lab';
import { expect, makePatient, test } from './patient';

const EDIT = Buffer.from(JSON.stringify([{ kind: 'drop', packet: 'bob#1' }])).toString('base64url');

const USELESS: readonly (readonly [string, string, RegExp])[] = [
  ['damaged edits', '#v=1&edits=%%%', /damaged/],
  [
    'edits that are none',
    `#v=1&edits=${Buffer.from('[{"kind":"explode"}]').toString('base64url')}`,
    /damaged/,
  ],
  ['another version', `#v=9&edits=${EDIT}`, /another version of this site \(9\)/],
  ['an absurd length', `#v=1&edits=${'A'.repeat(1_100_000)}`, /too long/],
  ['an unknown transport', '#v=1&transport=pigeon', /transport/],
  ['a position that is none', '#v=1&at=yesterday', /position/],
];

for (const [what, hash, sentence] of USELESS) {
  test(`a link with ${what} opens the flow and says so`, async ({ page }) => {
    const faults: string[] = [];
    page.on('pageerror', ({ message }) => faults.push(message));
    const lab = await openLab(page, `/flows/2.1/${hash}`);
    const warning = lab.root
      .getByRole('note')
      .filter({ hasText: 'This link could not be opened as it was meant' });
    await expect(warning).toContainText(sentence);
    await expect(lab.arrows).toHaveCount(4);
    await expectRegistered(lab);
    expect(faults).toEqual([]);
  });
}

test('an anchor of the page is no link to a run', async ({ page }) => {
  const lab = await openLab(page, '/flows/2.1/#differences');
  await expect(lab.arrows).toHaveCount(4);
  await expect(lab.root.getByRole('note')).toHaveCount(0);
  await expect(page).toHaveURL(/#differences$/);
});

test('a link with edits opens as the same run for somebody else', async ({ page, browser }) => {
  const lab = await openLab(page, '/flows/2.1/');
  const broken = await breakResponse(page, lab);
  await expectRefused(lab);
  await openMessage(lab, 'F4');
  await lab.button('Delay by 2 s').click();
  await lab.button('One step back').click();
  await expect(page).toHaveURL(/at=\d/);
  const context = await browser.newContext();
  context.on('page', makePatient);
  const other = await openLab(await context.newPage(), page.url());
  await expect(other.clock).toHaveText(await lab.clock.innerText());
  await expect(other.arrows).toHaveCount(await lab.arrows.count());
  expect(await namesOf(other)).toEqual(await namesOf(lab));
  await openMessage(other, 'F3');
  await expect(other.message('F3').getByRole('figure').first()).toContainText(`response="${broken}"`);
  await context.close();
});

test('going back in the history brings the former run back', async ({ page }) => {
  const lab = await openLab(page, '/flows/2.1/');
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, `#v=1&transport=udp&edits=${EDIT}`);
  await expect(lab.arrow(/At 0 ms Bob sends REGISTER F1 .*it never arrives/)).toBeVisible();
  await page.goBack();
  await expect(lab.arrow(/At 0 ms Bob .*sends REGISTER F1 .*it arrives/)).toBeVisible();
  await expect(lab.arrows).toHaveCount(4);
});

async function namesOf({ arrows }: { readonly arrows: Awaited<ReturnType<typeof openLab>>['arrows'] }) {
  return arrows.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')));
}
