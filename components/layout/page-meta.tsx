import Head from 'next/head';
import { useRouter } from 'next/router';
import { useContext } from 'react';
import { pagePath, siteRoot } from './page-address';
import { type PageFacts, PageFactsContext } from './page-facts';

/**
 * The title of a page and its address, which browsers pass on when a reader shares it: both change with the page. Everything
 * else is read in its HTML only, where `LinkPreview` writes it.
 */
export function PageMeta(facts: PageFacts) {
  const { asPath, basePath } = useRouter();
  const written = useContext(PageFactsContext);
  if (written !== undefined) written.current = facts;
  const { title, unlisted = false } = facts;
  const root = siteRoot(basePath);
  return (
    <Head>
      <title>{title === 'SIP Ladder' ? title : `${title} · SIP Ladder`}</title>
      {root === basePath || unlisted ? null : <link rel="canonical" href={`${root}${pagePath(asPath)}`} />}
    </Head>
  );
}
