import type { Caller } from './caller/caller-state';
import type { Nat } from './nat/nat-state';
import type { Registrar } from './registrar/registrar-state';
import type { Scripted } from './scripted/scripted-state';
import type { UserAgent } from './user-agent/user-agent-state';

/** The state of any node that a scenario may contain; `kind` tells them apart. JSON-safe. */
export type NodeState = UserAgent | Registrar | Caller | Nat | Scripted;
