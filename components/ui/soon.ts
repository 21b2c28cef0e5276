/**
 * Begins something in a moment of its own: to ask for all the files of several parts of a page at once takes a phone longer than a frame.
 */
export async function soon<T>(begin: () => Promise<T>): Promise<T> {
  await new Promise((resolve) => setTimeout(resolve));
  return begin();
}
