// Written by index.test.ts: `npx vitest -u lib/rules/index.test.ts`.
import type { Rule } from './rule';
import { shelf1 } from './shelves/1';
import { shelf2 } from './shelves/2';
import { shelf3 } from './shelves/3';
import { shelf4 } from './shelves/4';
import { shelf5 } from './shelves/5';
import { shelf6 } from './shelves/6';

/** Every rule. */
export const rules: readonly Rule[] = [...shelf1, ...shelf2, ...shelf3, ...shelf4, ...shelf5, ...shelf6];
