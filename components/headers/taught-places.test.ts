import { describe, expect, it } from 'vitest';
import { twoLosses } from '@/lib/challenges/two-losses';
import { taughtPlaces } from './taught-places';

const lesson = { slug: 'loss', title: 'Loss' };
const challenge = { ...twoLosses, about: ['Via;branch', 'CSeq.number'] };

describe('taughtPlaces', () => {
  it('finds what a lesson says, asks and gives to do about a field, each place once', () => {
    const field = { lesson, section: undefined, part: { name: 'Field', attributes: { path: 'Via;branch' } } };
    const asked = { about: 'F2 (again) Via;branch', question: 'Which one?' };
    const places = taughtPlaces(
      [
        field,
        field,
        { lesson, section: 'again', part: { name: 'Predict', attributes: asked } },
        { lesson, section: 'now-you', part: { name: 'Challenge', attributes: { id: twoLosses.id } } },
        { lesson, section: 'now-you', part: { name: 'Recap', attributes: {} } },
      ],
      [challenge],
    );
    const { title } = twoLosses;
    expect(places).toEqual([
      { kind: 'told', path: 'Via;branch', title: 'Loss', lesson: 'Loss', href: '/learn/loss/' },
      { kind: 'asked', path: 'Via;branch', title: 'Which one?', lesson: 'Loss', href: '/learn/loss/#again' },
      { kind: 'done', path: 'Via;branch', title, lesson: 'Loss', href: '/learn/loss/#now-you' },
      { kind: 'done', path: 'CSeq.number', title, lesson: 'Loss', href: '/learn/loss/#now-you' },
    ]);
  });
});
