import { Head, Html, Main, NextScript } from 'next/document';

const base = process.env.BASE_PATH ?? '';
const policy = process.env.CONTENT_SECURITY_POLICY;

/** The HTML around every page. The policy is left out in development, where Next itself writes inline styles. */
export default function Document() {
  return (
    <Html lang="en">
      <Head>
        {process.env.NODE_ENV === 'production' ? (
          <meta httpEquiv="Content-Security-Policy" content={policy} />
        ) : null}
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href={`${base}/icon.svg`} type="image/svg+xml" />
        {/* Not deferred: it decides the colours of the first paint. */}
        <script src={`${base}/theme.js`} />
      </Head>
      <body>
        <Main />
        <NextScript />
      </body>
    </Html>
  );
}
