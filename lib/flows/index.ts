// Written by index.test.ts: run `npx vitest run lib/flows/index.test.ts -u` after adding a flow.
import type { Flow } from './flow';
import { successfulNewRegistration } from './rfc3665/2.1';

export const flows: readonly Flow[] = [successfulNewRegistration];
