import path from 'node:path';
import { buildId } from './scripts/build-id.mjs';
import { pagePolicy } from './scripts/content-security-policy.mjs';
import { OFFLINE_MEGABYTES } from './scripts/offline-budget.mjs';
import { siteAddress } from './scripts/site-address.mjs';

const root = import.meta.dirname;

/** @type {import('next').NextConfig} */
export default {
  output: 'export',
  // /learn/x/index.html: works on any static host without rewrites.
  trailingSlash: true,
  // Links are left as they are written: Next would take /flows/2.1/ for a file and lead to /flows/2.1.
  skipTrailingSlashRedirect: true,
  // For a site that lives below the root of its host: BASE_PATH=/sip-ladder npm run build.
  basePath: process.env.BASE_PATH ?? '',
  generateBuildId: () => process.env.BUILD_ID ?? buildId(root),
  reactStrictMode: true,
  poweredByHeader: false,
  images: { unoptimized: true },
  env: {
    CONTENT_SECURITY_POLICY: pagePolicy,
    OFFLINE_MEGABYTES: `${OFFLINE_MEGABYTES}`,
    SITE_ADDRESS: siteAddress(process.env),
  },
  turbopack: {
    root,
    rules: { '*.mdx': { loaders: [path.join(root, 'mdx/loader.cjs')], as: '*.js' } },
  },
  experimental: {
    // The shared runtime writes an inline script into every page; without it `script-src 'self'` needs no hash.
    turbopackSharedRuntime: false,
  },
};
