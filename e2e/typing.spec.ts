import type { Locator, Page } from '@playwright/test';
import { comparedWithPlain } from './key-work';
import { edit, openLab, writeMessage } from './lab';
import { paste } from './paste';
import { expect, test } from './patient';

/** ms that one frame takes at 60 Hz. */
const FRAME = 16;

/**
 * How many times as long as in a plain editor a key press may keep the processor busy with scripts. It is a little more than
 * twice as long. Milliseconds would tell machines apart, and how busy they are.
 */
const LIMIT = 3.5;

const VIAS = Array.from(
  { length: 10 },
  (_, i) =>
    `Via: SIP/2.0/TLS proxy${i}.biloxi.example.com:5061;branch=z9hG4bKnashd9${i};received=192.0.2.${i + 10}`,
);

/** A REGISTER of 2 KB, as it arrives over many hops. */
const REGISTER = [
  'REGISTER sips:ss2.biloxi.example.com SIP/2.0',
  ...VIAS,
  'Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashd92',
  'Max-Forwards: 62',
  'From: Bob <sips:bob@biloxi.example.com>;tag=a73kszlfl',
  'To: Bob <sips:bob@biloxi.example.com>',
  'Call-ID: 1j9FpLxk3uxtm8tn@biloxi.example.com',
  'CSeq: 2 REGISTER',
  'Contact: <sips:bob@client.biloxi.example.com;transport=tcp>;expires=3600',
  ' ;+sip.instance="<urn:uuid:00000000-0000-1000-8000-000A95A0E128>";reg-id=1',
  'Path: <sips:proxy7.biloxi.example.com;lr>, <sips:proxy6.biloxi.example.com;lr>',
  'Supported: path, outbound, gruu',
  'Allow: INVITE, ACK, CANCEL, BYE, OPTIONS, NOTIFY, REFER, MESSAGE',
  'User-Agent: Softphone/4.2 (a long name of a system that says much about itself; build 20260101)',
  'Authorization: Digest username="bob", realm="atlanta.example.com",',
  ' nonce="ea9c8e88df84f1cec4341ae6cbe5a359", opaque="",',
  ' uri="sips:ss2.biloxi.example.com", algorithm=MD5,',
  ' qop=auth, nc=00000001, cnonce="0a4f113b",',
  ' response="fb435565e3b8d14aafad09f8bec61e73"',
  'Content-Length: 0',
  '',
  '',
].join('\r\n');

// A trace looks at the whole page at every key press, which takes longer than all that is measured.
test.use({ trace: 'off' });

test('a key press in a REGISTER of 2 KB is parsed, judged and drawn about as quickly as in a plain editor', async ({
  page,
}) => {
  test.slow();
  expect(REGISTER.length).toBeGreaterThan(1_900);
  const lab = await openLab(page, '/flows/2.1/');
  await edit(lab, 'F3');
  await writeMessage(page, lab, REGISTER);
  await expect(lab.editor).toContainText('fb435565e3b8d14aafad09f8bec61e73');
  // The run follows the pause after what was pasted; what is measured is typing.
  await expect(lab.arrow(/ F3 .*Its text was changed on the way/)).toBeVisible();

  await expectQuick(page, lab.editor, REGISTER);
});

for (const [what, count] of [
  ['one REGISTER', 1],
  ['a log of 100 KB', 50],
] as const) {
  test(`a key press in the playground with ${what} is worked off about as quickly as in a plain editor`, async ({
    page,
  }) => {
    test.slow();
    await page.goto('/playground/');
    const root = page.getByRole('region', { name: 'Playground' });
    const editor = root.locator('.cm-content');
    await expect(editor).toBeVisible();
    const text = `${REGISTER}--\r\n`.repeat(count);
    await paste(page, editor, text);
    await expect(root.getByRole('tablist', { name: 'Messages' }).getByRole('tab')).toHaveCount(count);
    await expectQuick(page, editor, text);
  });
}

/** Types in a text and in the same text in a plain editor, prints how long a key press takes, and compares the two. */
async function expectQuick(page: Page, editor: Locator, text: string): Promise<void> {
  const { ours, plain } = await comparedWithPlain(page, editor, text, 'Contact:');
  const work = spread(ours.map((key) => key.work));
  const frame = spread(ours.map((key) => key.frame));
  const [own, peer] = [ours, plain].map((keys) => spread(keys.map(({ processor }) => processor)).median);
  const ratio = (own ?? Number.NaN) / (peer ?? Number.NaN);
  console.log(
    [
      `our work: median ${ms(work.median)}, 95th percentile ${ms(work.high)}`,
      `until it is painted: median ${ms(frame.median)}, 95th percentile ${ms(frame.high)}`,
      `within the frame: ${work.median <= FRAME ? 'yes' : 'no'} (${FRAME} ms; 95th percentile: ${work.high <= FRAME ? 'yes' : 'no'})`,
      `scripts on the processor: median ${ms(own)}, in a plain editor ${ms(peer)}: ${ratio.toFixed(1)} times as much`,
    ].join('\n'),
  );
  expect(ratio).toBeLessThanOrEqual(LIMIT);
}

function ms(time = Number.NaN): string {
  return `${time.toFixed(1)} ms`;
}

/** The middle of some values, and what nineteen of twenty are below. */
function spread(values: readonly number[]): { readonly median: number; readonly high: number } {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? Number.NaN;
  return { median: at(0.5), high: at(0.95) };
}
