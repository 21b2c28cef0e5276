import { pagePath, siteRoot } from './page-address';
import type { PageFacts } from './page-facts';
import { shortDescription } from './short-description';
import { structuredData } from './structured-data';

export interface LinkPreviewProps {
  readonly facts: PageFacts;
  /** Where the page is, below the base path. */
  readonly asPath: string;
  readonly basePath: string;
}

/** What search engines read of a page, and those who show a link with its title and a picture. */
export function LinkPreview({ facts, asPath, basePath }: LinkPreviewProps) {
  const { title, subject = { kind: 'page' }, picture, unlisted = false } = facts;
  const path = pagePath(asPath);
  const root = siteRoot(basePath);
  // Links and pictures for others have to begin with the address of the site; without one they are left out.
  const hasAddress = root !== basePath;
  const description = shortDescription(facts.description);
  return (
    <>
      <meta name="description" content={description} />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description} />
      <meta property="og:type" content={path === '/' ? 'website' : 'article'} />
      <meta property="og:site_name" content="SIP Ladder" />
      <meta property="og:locale" content="en" />
      <meta name="twitter:card" content={hasAddress ? 'summary_large_image' : 'summary'} />
      {hasAddress ? (
        <Picture
          address={`${root}${picture ?? '/sip-ladder.png'}`}
          shows={picture === undefined ? 'a phone registers with a server' : title}
        />
      ) : null}
      {unlisted ? (
        <meta name="robots" content="noindex" />
      ) : (
        <>
          {hasAddress ? <meta property="og:url" content={`${root}${path}`} /> : null}
          <script type="application/ld+json">
            {inScript(structuredData({ title, description, path, root, subject }))}
          </script>
        </>
      )}
    </>
  );
}

function Picture({ address, shows }: { readonly address: string; readonly shows: string }) {
  return (
    <>
      <meta property="og:image" content={address} />
      <meta property="og:image:type" content="image/png" />
      <meta property="og:image:width" content="1200" />
      <meta property="og:image:height" content="630" />
      <meta property="og:image:alt" content={`A ladder diagram: ${shows}`} />
    </>
  );
}

/** `</script>` in a title would end the element; JSON can say `<` in another way. */
function inScript(data: object): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
