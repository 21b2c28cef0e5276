import { describe, expect, it } from 'vitest';
import { knownFlow } from '@/lib/flows/find-flow';
import { stepNames } from '@/lib/ladder/step-names';
import { runSetup } from './run-setup';
import { stageSetup } from './stage-setup';
import { undisturbedTexts } from './undisturbed-texts';

const flow = knownFlow('2.1');

describe('undisturbedTexts', () => {
  it.each(['', 'drop bob#1', 'delay server#1 1150', 'duplicate bob#1 20'])(
    'names the messages as the ladder does, on a stage with the edits "%s"',
    (edits) => {
      const setup = stageSetup(flow, 'transport=udp', edits);
      const { packets } = runSetup(flow, setup);
      const names = stepNames(packets);
      const texts = undisturbedTexts(flow, setup);
      expect(Object.keys(texts)).toEqual([...new Set(names.values())]);
      for (const { id, text } of packets) expect(texts[names.get(id) ?? '']).toBe(text);
    },
  );
});
