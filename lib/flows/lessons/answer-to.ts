import type { FlowOptions } from '../flow';
import type { FlowSetting } from '../flow-choice';

/** What was chosen about a setting, as text; what is usual where nothing was. */
export function answerTo({ key, usual }: FlowSetting, { settings }: Pick<FlowOptions, 'settings'>): string {
  return settings?.[key] ?? usual;
}
