import { expect, it } from 'vitest';
import { inputFor, registration, registrationMarks, troubled } from '@/lib/ladder/test-data';
import { type LinkPicture, linkPicture } from './link-picture';

const { lanes, describe: describePacket } = inputFor(registration);
const picture: LinkPicture = {
  title: 'Successful New Registration',
  source: 'RFC 3665 §2.1',
  run: { lanes, trace: { packets: registration }, marks: registrationMarks, describe: describePacket },
};

it('shows the beginning of a run below its title', async () => {
  await expect(linkPicture(picture)).toMatchFileSnapshot('./snapshots/registration.link-picture.svg');
});

it('makes a long title smaller, and lets it have its lines', () => {
  const sizes = (title: string) =>
    [...linkPicture({ ...picture, title }).matchAll(/<text class="name" x="64"[^>]*font-size="(\d+)"/g)].map(
      ([, size]) => size,
    );
  expect(sizes('A port too much')).toEqual(['56']);
  expect(sizes('A port too much, and the second server is never asked')).toEqual(['56', '56']);
  expect(sizes('The same '.repeat(12))).toEqual(['44', '44', '44']);
});

it('has no dots that its letters lack, and takes no text for markup', () => {
  const svg = linkPicture({
    ...picture,
    title: '</text><script>',
    run: { ...picture.run, trace: { packets: troubled } },
  });
  expect(svg).toMatch(/>… [\d.]+ s</);
  expect(svg).not.toMatch(/⋯|<script/);
});
