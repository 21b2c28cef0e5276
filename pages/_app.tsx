import '@/styles/fonts.css';
import '@/styles/tokens.css';
import '@/styles/families.css';
import '@/styles/base.css';
import '@/styles/prose.css';
import '@/styles/code.css';
import type { AppProps } from 'next/app';
import Head from 'next/head';

export default function App({ Component, pageProps }: AppProps) {
  return (
    <>
      <Head>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
      </Head>
      <Component {...pageProps} />
    </>
  );
}
