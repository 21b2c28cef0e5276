import type { FlowSetting } from './flow-choice';

/** For how long the server takes a nonce, in s: so long until somebody chooses, and so long at most. */
export function nonceSetting(usual: number, most = 600): FlowSetting {
  return {
    key: 'nonce',
    label: 'A nonce lives for',
    usual: String(usual),
    sentence: (value) => `a nonce lives for ${value} seconds`,
    answers: { kind: 'number', least: 1, most, unit: 's' },
  };
}
