import type { Page } from '@playwright/test';

/** Tells ms of the processor that the main thread takes for something, which other programs on the machine do not lengthen. */
export async function processorTime(page: Page): Promise<(work: () => Promise<unknown>) => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  async function spent(): Promise<number> {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
  }
  return async (work) => {
    const before = await spent();
    await work();
    return (await spent()) - before;
  };
}
