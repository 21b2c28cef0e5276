import type { Page } from '@playwright/test';
import { expectRefused, expectRegistered, type LabPage, openLab, openMessage } from './lab';
import { expect, test } from './patient';

/**
 * When a request without an answer is sent again (RFC 3261 §17.1.2.2): after T1, then after waits that double up to T2,
 * until timer F gives up after 64 T1.
 */
const AGAIN = [
  '0.5 s',
  '1.5 s',
  '3.5 s',
  '7.5 s',
  '11.5 s',
  '15.5 s',
  '19.5 s',
  '23.5 s',
  '27.5 s',
  '31.5 s',
];

test('without any answer the phone repeats F1 ever more slowly, and gives up', async ({ page }) => {
  const lab = await overUdp(page);
  await openMessage(lab, 'F2');
  await lab.button('Lose it every time').click();
  const requests = lab.root.getByRole('toolbar').getByRole('button', { name: /Bob sends/ });
  await expect(requests).toHaveCount(AGAIN.length + 1);
  const names = await requests.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''));
  expect(names[0]).toMatch(/^At 0 ms Bob sends REGISTER F1 to SIP Server; it arrives/);
  expect(names.slice(1).map((name) => name.split(' Bob ')[0])).toEqual(AGAIN.map((time) => `At ${time}`));
  for (const name of names.slice(1)) {
    expect(name).toContain('Bob sends REGISTER F1 to SIP Server again, a retransmission');
  }
  // On the drawing too, not by position alone; what the other run sends says that it is of the other run.
  const labels = lab.root.locator('svg text').filter({ hasText: /REGISTER/, hasNotText: /other run/ });
  await expect(labels).toHaveCount(AGAIN.length + 1);
  await expect(lab.root.locator('svg text').filter({ hasText: /again|retransmi/i })).not.toHaveCount(0);
  await expect(lab.arrow(/F2 .*it never arrives/)).toBeVisible();
  await expectRefused(lab);
});

test('if F2 is lost once, the registrar answers the repetition and Bob ends up registered', async ({
  page,
}) => {
  const lab = await overUdp(page);
  await openMessage(lab, 'F2');
  await lab.button('Lose it').click();
  await expect(lab.arrows).toHaveCount(6);
  await expect(
    lab.arrow(/At 0\.5 s Bob sends REGISTER F1 to SIP Server again, a retransmission/),
  ).toBeVisible();
  const answers = lab.root.getByRole('toolbar').getByRole('button', { name: /401 Unauthorized F2/ });
  await expect(answers).toHaveCount(2);
  await expect(answers.first()).toHaveAccessibleName(/it never arrives/);
  await expect(answers.last()).toHaveAccessibleName(/again, a retransmission/);
  // The registrar decides once: both answers are the same text, nonce and tag included.
  const inWords = lab.root.getByRole('region', { name: 'The run in words' });
  const [first, second] = await inWords
    .getByRole('listitem')
    .filter({ hasText: '401 Unauthorized F2' })
    .locator('pre')
    .allTextContents();
  expect(first).toContain('WWW-Authenticate');
  expect(second).toBe(first);
  await expectRegistered(lab);
});

test('the message that is lost stays open, wherever the run then ends', async ({ page }) => {
  const lab = await overUdp(page);
  await lab.button('Lose it').click();
  await expect(lab.arrows).toHaveCount(6);
  await expect(lab.message('F4')).toBeVisible();
  await expect(lab.message('F4')).toContainText('lost');
  await lab.button('Leave it alone again').click();
  await expect(lab.arrows).toHaveCount(4);
});

test('the end of the run is the registration, not the last timer', async ({ page }) => {
  const lab = await overUdp(page);
  await expect(lab.clock).toHaveText('5/5 · 200 ms');
  await expect(lab.said).toHaveText(/^Bob receives F4 200 OK\./);
  await expectRegistered(lab);
});

test('over TLS nothing is repeated: a lost answer is the end of it', async ({ page }) => {
  const lab = await openLab(page, '/flows/2.1/');
  await openMessage(lab, 'F2');
  await lab.button('Lose it').click();
  await expect(lab.arrows).toHaveCount(2);
  await expectRefused(lab);
});

async function overUdp(page: Page): Promise<LabPage> {
  const lab = await openLab(page, '/flows/2.1/');
  await lab.transport.selectOption('udp');
  await expect(lab.message('F4').getByRole('figure')).toContainText('SIP/2.0/UDP');
  return lab;
}
