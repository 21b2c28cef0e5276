import type { Page } from '@playwright/test';

export interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** µs. */
  readonly ts: number;
  /** µs of the processor, which other programs on the machine do not lengthen. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** What the browser’s own trace tells of the time in which `act` runs. */
export async function traced<T>(
  page: Page,
  act: () => Promise<T>,
): Promise<{ readonly events: readonly TraceEvent[]; readonly result: T }> {
  const browser = page.context().browser();
  if (browser === null) throw new Error('This page has no browser to trace.');
  await browser.startTracing(page, { categories: ['toplevel', 'devtools.timeline'] });
  const result = await act();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as {
    readonly traceEvents: readonly TraceEvent[];
  };
  return { events: traceEvents, result };
}
