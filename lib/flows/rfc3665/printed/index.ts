// Written by index.test.ts: `npx vitest run lib/flows/rfc3665/printed -u`.
import type { PrintedFlow } from './printed-flow';
import { section2_1 } from './s2.1';
import { section2_2 } from './s2.2';
import { section2_3 } from './s2.3';
import { section2_4 } from './s2.4';
import { section2_5 } from './s2.5';
import { section3_1 } from './s3.1';
import { section3_2 } from './s3.2';
import { section3_3 } from './s3.3';
import { section3_4 } from './s3.4';
import { section3_5 } from './s3.5';
import { section3_6 } from './s3.6';
import { section3_7 } from './s3.7';
import { section3_8 } from './s3.8';
import { section3_9 } from './s3.9';
import { section3_10 } from './s3.10';
import { section3_11 } from './s3.11';

/** Every flow of RFC 3665, as printed. */
export const printedFlows: readonly PrintedFlow[] = [
  section2_1,
  section2_2,
  section2_3,
  section2_4,
  section2_5,
  section3_1,
  section3_2,
  section3_3,
  section3_4,
  section3_5,
  section3_6,
  section3_7,
  section3_8,
  section3_9,
  section3_10,
  section3_11,
];
