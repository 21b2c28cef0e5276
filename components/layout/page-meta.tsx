import Head from 'next/head';

/** Title and description of a page, for the browser's tab, search engines and links that are passed on. */
export function PageMeta({ title, description }: { readonly title: string; readonly description: string }) {
  return (
    <Head>
      <title>{title === 'SIP Ladder' ? title : `${title} · SIP Ladder`}</title>
      <meta name="description" content={description} />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description} />
      <meta property="og:type" content="website" />
    </Head>
  );
}
