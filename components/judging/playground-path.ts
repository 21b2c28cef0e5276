import { playgroundLinkOf } from '@/lib/session/playground-link';

/** Where in this site a text opens in the playground; undefined if it is too long for a link. */
export async function playgroundPath(text: string): Promise<string | undefined> {
  const link = await playgroundLinkOf(text);
  return link && `/playground/#${link}`;
}
