import { Head } from 'next/document';
import type { ReactElement } from 'react';

const base = process.env.BASE_PATH ?? '';

type Files = Parameters<Head['getScripts']>[0];

/**
 * The head of a page whose scripts come after its first paint: `public/start.js` loads them, in this order. Under `next dev` they
 * are where Next puts them.
 */
export class TextFirstHead extends Head {
  override getDynamicChunks(files: Files) {
    return isLate ? [] : super.getDynamicChunks(files);
  }

  override getScripts(files: Files) {
    const scripts = super.getScripts(files);
    if (!isLate) return scripts;
    const addresses = [...super.getDynamicChunks(files), ...scripts].flatMap(addressOf);
    return [<script key="start" src={`${base}/start.js`} data-scripts={addresses.join(' ')} defer />];
  }
}

const isLate = process.env.NODE_ENV === 'production';

/** Throws where Next writes something that would be lost here. */
function addressOf(script: ReactElement<{ readonly src?: string }> | null): readonly string[] {
  if (script === null) return [];
  const { src } = script.props;
  if (src === undefined)
    throw new Error('A script of the page has no address: public/start.js cannot load it.');
  return [src];
}
