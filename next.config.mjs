import path from 'node:path';
import { buildId } from './scripts/build-id.mjs';
import { contentSecurityPolicy } from './scripts/content-security-policy.mjs';

const root = import.meta.dirname;

/** @type {import('next').NextConfig} */
export default {
  output: 'export',
  // /learn/x/index.html: works on any static host without rewrites.
  trailingSlash: true,
  // For a site that lives below the root of its host: BASE_PATH=/sip-ladder npm run build.
  basePath: process.env.BASE_PATH ?? '',
  generateBuildId: () => process.env.BUILD_ID ?? buildId(root),
  reactStrictMode: true,
  poweredByHeader: false,
  images: { unoptimized: true },
  env: { CONTENT_SECURITY_POLICY: contentSecurityPolicy },
  turbopack: {
    root,
    rules: { '*.mdx': { loaders: [path.join(root, 'mdx/loader.cjs')], as: '*.js' } },
  },
  experimental: {
    // The page of the search carries the words of all others as its data, and no other page carries so much.
    largePageDataBytes: 2_000_000,
    // The shared runtime writes an inline script into every page; without it `script-src 'self'` needs no hash.
    turbopackSharedRuntime: false,
  },
};
