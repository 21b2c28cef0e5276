import { describe, expect, it } from 'vitest';
import { placeNear } from './place-near';

const VIEW = { width: 360, height: 640 };
const NOTE = { width: 300, height: 100 };

describe('a note near a word', () => {
  it.each([
    ['stands below it and flush with it', { left: 20, top: 100, bottom: 120 }, { left: 20, top: 124 }],
    ['stays inside at the right', { left: 300, top: 100, bottom: 120 }, { left: 44, top: 124 }],
    ['stays inside at the left', { left: -10, top: 100, bottom: 120 }, { left: 16, top: 124 }],
    [
      'stands above where there is no room below',
      { left: 20, top: 600, bottom: 620 },
      { left: 20, top: 496 },
    ],
    [
      'stands below where there is none above either',
      { left: 20, top: 60, bottom: 620 },
      { left: 20, top: 624 },
    ],
  ])('%s', (_name, word, place) => {
    expect(placeNear(word, NOTE, VIEW)).toEqual(place);
  });
});
