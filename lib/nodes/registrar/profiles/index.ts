// Written by index.test.ts: run `npx vitest run lib/nodes/registrar/profiles -u` after adding a profile.
import { asteriskLike } from './asterisk-like';
import { cucmLike } from './cucm-like';
import { freeswitchLike } from './freeswitch-like';
import { fritzboxLike } from './fritzbox-like';
import { kamailioLike } from './kamailio-like';
import { opensipsLike } from './opensips-like';
import type { RegistrarProfile } from './registrar-profile';
import { sbcLike } from './sbc-like';
import { strict } from './strict';
import { strict8760 } from './strict-8760';

export const profiles: readonly RegistrarProfile[] = [
  asteriskLike,
  cucmLike,
  freeswitchLike,
  fritzboxLike,
  kamailioLike,
  opensipsLike,
  sbcLike,
  strict,
  strict8760,
];
