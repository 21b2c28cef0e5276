import '@/styles/fonts.css';
import '@/styles/tokens.css';
import '@/styles/families.css';
import '@/styles/groups.css';
import '@/styles/severities.css';
import '@/styles/base.css';
import '@/styles/prose.css';
import '@/styles/code.css';
import type { AppProps } from 'next/app';
import Head from 'next/head';
import { FaultBoundary } from '@/components/ui/fault-boundary';

export default function App({ Component, pageProps, router }: AppProps) {
  return (
    <>
      <Head>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
      </Head>
      <FaultBoundary what="This page" isAll part={router.asPath}>
        <Component {...pageProps} />
      </FaultBoundary>
    </>
  );
}
