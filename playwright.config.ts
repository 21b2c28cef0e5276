import { defineConfig } from '@playwright/test';

const address = 'http://127.0.0.1:4173';

/** Browser tests run against the exported site: `npm run build && npm run e2e`. */
export default defineConfig({
  testDir: 'e2e',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  reporter: 'list',
  use: { baseURL: address, trace: 'retain-on-failure' },
  projects: [
    {
      name: 'chromium',
      use: {
        browserName: 'chromium',
        launchOptions: {
          executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
          // Containers have no sandbox and no graphics card; the other flags keep the browser off the network.
          args: [
            '--no-sandbox',
            '--disable-gpu',
            '--disable-quic',
            '--no-first-run',
            '--disable-background-networking',
            '--disable-component-update',
            '--disable-sync',
          ],
        },
      },
    },
  ],
  webServer: {
    command: 'node scripts/serve.mjs',
    url: address,
    reuseExistingServer: process.env.CI !== 'true',
    env: { PORT: '4173' },
    timeout: 30_000,
  },
});
