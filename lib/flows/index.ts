// Written by index.test.ts: run `npx vitest run lib/flows/index.test.ts -u` after adding a flow.
import type { Flow } from './flow';
import { successfulNewRegistration } from './rfc3665/2.1';
import { updateOfContactList } from './rfc3665/2.2';
import { requestForCurrentContactList } from './rfc3665/2.3';
import { cancellationOfRegistration } from './rfc3665/2.4';
import { unsuccessfulRegistration } from './rfc3665/2.5';

export const flows: readonly Flow[] = [
  successfulNewRegistration,
  updateOfContactList,
  requestForCurrentContactList,
  cancellationOfRegistration,
  unsuccessfulRegistration,
];
