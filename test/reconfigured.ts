import type { UserAgent, UserAgentConfig } from '@/lib/nodes/user-agent/user-agent-state';

/** A phone of which the first account is set up in another way. */
export function reconfigured(phone: UserAgent, change: Partial<UserAgentConfig>): UserAgent {
  const [line, ...further] = phone.lines;
  return { ...phone, lines: [{ ...line, config: { ...line.config, ...change } }, ...further] };
}
