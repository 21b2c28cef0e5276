import { inviteClient } from './invite-client';
import { inviteServer } from './invite-server';
import type { Machine } from './machine';
import { nonInviteClient } from './non-invite-client';
import { nonInviteServer } from './non-invite-server';

/** The table that a transaction follows, by the name that its state and its transitions carry; undefined for another name. */
export function machineNamed(name: string): Machine<string> | undefined {
  return machines.find((machine) => machine.name === name);
}

/** The four tables of RFC 3261 §17. */
export const machines: readonly Machine<string>[] = [
  inviteClient,
  inviteServer,
  nonInviteClient,
  nonInviteServer,
];
