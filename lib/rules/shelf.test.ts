import { expect, it, vi } from 'vitest';
import { rules } from '.';
import { type NextShelf, readShelves } from './shelf';

it('reads part after part, each when the one before is there, until all rules have been read', async () => {
  const read: object[] = [];
  await readShelves(async (next) => {
    const shelf = await next();
    read.push(shelf);
    return shelf;
  });
  expect(read.flatMap((shelf) => Object.values(shelf).find(Array.isArray))).toEqual(rules);
});

it('tells where a part cannot be loaded, and can be begun again', async () => {
  const begin = vi.fn((next: NextShelf) => next());
  begin.mockImplementationOnce((next) => next()).mockRejectedValueOnce(new Error('The connection is gone.'));
  await expect(readShelves(begin)).rejects.toThrow('The connection is gone.');
  expect(begin).toHaveBeenCalledTimes(2);
  await expect(readShelves(begin)).resolves.toBeUndefined();
});
