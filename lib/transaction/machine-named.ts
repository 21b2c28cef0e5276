import { inviteClient } from './invite-client';
import { inviteServer } from './invite-server';
import type { Machine, MachineName } from './machine';
import { nonInviteClient } from './non-invite-client';
import { nonInviteServer } from './non-invite-server';

/** The table that a transaction follows, by the name that its state carries. */
export function machineNamed(name: MachineName): Machine<string> {
  return MACHINES[name];
}

const MACHINES: Readonly<Record<MachineName, Machine<string>>> = {
  'INVITE client': inviteClient,
  'INVITE server': inviteServer,
  'non-INVITE client': nonInviteClient,
  'non-INVITE server': nonInviteServer,
};
