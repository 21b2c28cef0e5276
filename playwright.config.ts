import { defineConfig } from '@playwright/test';

const address = 'http://127.0.0.1:4173';

/** Browser tests run against the exported site: `npm run build && npm run e2e`. */
export default defineConfig({
  testDir: 'e2e',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  // What is waited for comes; on a machine that has much else to do it comes later.
  timeout: 60_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
  use: {
    baseURL: address,
    trace: 'retain-on-failure',
    // A reader who does not want the site to be kept on the device: each test would load all of it. See offline.spec.ts.
    storageState: {
      cookies: [],
      origins: [{ origin: address, localStorage: [{ name: 'sip-ladder:offline', value: 'no' }] }],
    },
  },
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
    {
      // The second engine: a Firefox as anybody installs it, driven by WebDriver BiDi. What it runs is what depends on engines:
      // every kind of page, the run and its keys, the editor, the search.
      name: 'firefox',
      testMatch: ['every-page.spec.ts', 'play.spec.ts', 'keyboard.spec.ts', 'edit.spec.ts'],
      // Tests that cannot be driven in it, each with its reason.
      grepInvert: /@chromium/,
      timeout: 90_000,
      use: {
        browserName: 'firefox',
        channel: 'moz-firefox',
        trace: 'off',
        launchOptions: {
          executablePath: process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr',
          firefoxUserPrefs: {
            // One process for all pages, which are all of one site.
            'fission.autostart': false,
            'dom.ipc.processCount': 1,
            // Firefox drops keys and clicks that come before a page has been in sight for a moment.
            'dom.input_events.security.minNumTicks': 0,
            'dom.input_events.security.minTimeElapsedInMS': 0,
          },
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
