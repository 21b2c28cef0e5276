import BaseDocument, {
  type DocumentContext,
  type DocumentProps,
  Html,
  Main,
  NextScript,
} from 'next/document';
import { LinkPreview, type LinkPreviewProps } from '@/components/layout/link-preview';
import { type PageFacts, PageFactsContext } from '@/components/layout/page-facts';
import { TextFirstHead } from '@/components/layout/text-first-head';

const base = process.env.BASE_PATH ?? '';
const policy = process.env.CONTENT_SECURITY_POLICY;

/** The face of all text, under the name that the style sheet has for it (`styles/fonts.css`). */
const { pathname: textFace } = new URL(
  '@fontsource-variable/ibm-plex-sans/files/ibm-plex-sans-latin-wght-normal.woff2',
  import.meta.url,
);

type Props = DocumentProps & { readonly preview: LinkPreviewProps | undefined };

/** The HTML around every page. The policy is left out in development, where Next itself writes inline styles. */
export default function Document({ preview }: Props) {
  return (
    <Html lang="en">
      <TextFirstHead>
        {process.env.NODE_ENV === 'production' ? (
          <meta httpEquiv="Content-Security-Policy" content={policy} />
        ) : null}
        {/* Where links lead learns nothing of the reader, nor of what stands behind the # of the address. */}
        <meta name="referrer" content="no-referrer" />
        <link rel="preload" href={textFace} as="font" type="font/woff2" crossOrigin="anonymous" />
        {preview === undefined ? null : <LinkPreview {...preview} />}
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href={`${base}/icon.svg`} type="image/svg+xml" />
        <link rel="manifest" href={`${base}/manifest.webmanifest`} />
        {/* The header's colour, --surface, for what the browser draws around an installed site. */}
        <meta name="theme-color" media="(prefers-color-scheme: light)" content="#fbfaf6" />
        <meta name="theme-color" media="(prefers-color-scheme: dark)" content="#0d131b" />
        {/* Not deferred: it decides the colours of the first paint. */}
        <script src={`${base}/theme.js`} />
      </TextFirstHead>
      <body>
        <Main />
        <NextScript />
      </body>
    </Html>
  );
}

/** The page is written first, and leaves what it says of itself for the head of its HTML. */
Document.getInitialProps = async (context: DocumentContext) => {
  const written: { current?: PageFacts } = {};
  const renderPage = () =>
    context.renderPage({
      enhanceApp: (App) => (props) => (
        <PageFactsContext.Provider value={written}>
          <App {...props} />
        </PageFactsContext.Provider>
      ),
    });
  const initial = await BaseDocument.getInitialProps({ ...context, renderPage });
  const { current: facts } = written;
  const { asPath = '/' } = context;
  return { ...initial, preview: facts && { facts, asPath, basePath: base } };
};
