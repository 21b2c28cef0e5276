import { describe, expect, it } from 'vitest';
import { lookWith, readLook, usualLook, zoomedBy } from './look';

describe('how a ladder is drawn', () => {
  it('is nothing to be kept while it is as usual, and nothing again when it was changed back', () => {
    const changed = lookWith(undefined, { zoom: 150, mark: 'bob#1' });
    expect(changed).toEqual({ ...usualLook, zoom: 150, mark: 'bob#1' });
    expect(lookWith(changed, { zoom: 100 })).toEqual({ ...usualLook, mark: 'bob#1' });
    expect(lookWith(changed, { zoom: 100, mark: undefined })).toBeUndefined();
  });

  it('stays as usual where a link asks for what there is not', () => {
    const hostile = `times=never&colours=red&repeats=maybe&zoom=9999&mark=${'x'.repeat(200)}`;
    expect(readLook(new URLSearchParams(hostile))).toBeUndefined();
    expect(readLook(new URLSearchParams('times=mark&mark=bob%232&zoom=75'))).toEqual({
      ...usualLook,
      times: 'mark',
      mark: 'bob#2',
      zoom: 75,
    });
  });

  it('has a smallest and a greatest size', () => {
    expect([zoomedBy(100, 1), zoomedBy(200, 1), zoomedBy(50, -1)]).toEqual([125, 200, 50]);
  });
});
