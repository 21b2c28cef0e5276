/**
 * Begins something in a task of its own, so that the browser can answer in between: to ask for the files of several parts of a page, or to read
 * their code, takes a phone longer than a frame.
 */
export async function inOwnTask<T>(begin: () => Promise<T>): Promise<T> {
  await new Promise((resolve) => setTimeout(resolve));
  return begin();
}
