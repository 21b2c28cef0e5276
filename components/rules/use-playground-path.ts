import { useEffect, useState } from 'react';
import { playgroundLinkOf } from '@/lib/session/playground-link';

/** Where in this site a text opens in the playground; undefined if it is too long for a link. */
export function usePlaygroundPath(text: string): string | undefined {
  const [link, setLink] = useState<string | undefined>('');
  useEffect(() => {
    let gone = false;
    void playgroundLinkOf(text).then((made) => gone || setLink(made));
    return () => {
      gone = true;
    };
  }, [text]);
  return link === undefined ? undefined : `/playground/#${link}`;
}
