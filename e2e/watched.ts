import { test as base, expect } from './patient';

export { expect };

/**
 * A test that fails if any page of its context breaks the site's policy, runs a text as a script (`window.__pwned()`), opens
 * a dialog, throws, or asks another host for anything.
 */
export const test = base.extend<{ readonly faults: string[] }>({
  faults: [
    async ({ context, baseURL }, use) => {
      const faults: string[] = [];
      await context.exposeBinding('__fault', (_source, fault: string) => faults.push(fault));
      await context.exposeBinding('__pwned', () => faults.push('a text was run'));
      await context.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', (event) => {
          const { __fault } = window as unknown as { readonly __fault: (fault: string) => void };
          __fault(`${event.effectiveDirective} refuses ${event.blockedURI} ${event.sample}`);
        });
      });
      context.on('request', (request) => {
        const address = request.url();
        const isOwn = address.startsWith(`${baseURL}/`) || /^(?:data|blob):/.test(address);
        if (!isOwn) faults.push(`asked for ${address}`);
      });
      context.on('dialog', (dialog) => {
        faults.push(`a dialog says ${dialog.message()}`);
        void dialog.dismiss();
      });
      context.on('weberror', (error) => faults.push(error.error().message));
      await use(faults);
      expect(faults).toEqual([]);
    },
    { auto: true },
  ],
});
