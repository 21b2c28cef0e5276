import { createContext } from 'react';
import type { PageSubject } from './structured-data';

/** What a page says of itself to those who do not look at it. */
export interface PageFacts {
  readonly title: string;
  /** One or two sentences; of longer texts the beginning is taken. */
  readonly description: string;
  /** What the page is for search engines; a page like others unless told. */
  readonly subject?: PageSubject;
  /** The picture that goes along with links to the page, as its place in the export: `/flows/2.1.png`. */
  readonly picture?: string;
  /** Search engines shall lead somewhere else. */
  readonly unlisted?: boolean;
}

/** The facts of the page that is being written, for `pages/_document.tsx`; browsers have no such place and need none. */
export const PageFactsContext = createContext<{ current?: PageFacts } | undefined>(undefined);
