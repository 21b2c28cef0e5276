import type { Flow, FlowOptions } from '../flow';
import type { FlowSetting } from '../flow-choice';
import { accounts, phone, registers, scene, server } from '../scene';
import { answerTo } from './answer-to';
import { asksWithMd5 } from './asks-with-md5';
import { ofALesson } from './of-a-lesson';

const asked: FlowSetting = {
  key: 'asked',
  label: 'The phone asks for',
  usual: '3600',
  sentence: (value) => `the phone asks for ${value} seconds`,
  answers: { kind: 'number', least: 1, most: 7200, unit: 's' },
};

const granted: FlowSetting = {
  key: 'granted',
  label: 'Granted at most',
  usual: '600',
  sentence: (value) => `the registrar grants ${value} seconds at most`,
  answers: { kind: 'number', least: 60, most: 7200, unit: 's' },
};

const least: FlowSetting = {
  key: 'least',
  label: 'Granted at least',
  usual: '60',
  sentence: (value) => `the registrar grants no less than ${value} seconds`,
  answers: { kind: 'number', least: 1, most: 3600, unit: 's' },
};

/** A quarter of an hour, in ms. */
const QUARTER = 900_000;

/** How long a binding holds: what the phone asks for, what the registrar makes of it, and when the phone comes back. */
export const askedAndGranted: Flow = {
  ...ofALesson,
  id: 'asked-and-granted',
  title: 'Asked for and granted',
  summary:
    'Bob’s phone asks for an hour, the registrar grants ten minutes, and the phone comes back after nine. The run shows a quarter of an hour.',
  transports: ['udp', 'tcp'],
  settings: [asked, granted, least],
  accounts,
  breaks: asksWithMd5('F2'),
  scenario: (options) =>
    scene(options, {
      nodes: [
        phone(options, { expires: seconds(options, asked) }),
        server(options, {
          policy: {
            // No refresh meets a nonce that is too old, which is told elsewhere.
            authentication: { nonceLifetime: 4 * QUARTER },
            binding: { maxExpires: seconds(options, granted), minExpires: seconds(options, least) },
          },
        }),
      ],
      commands: [registers(0)],
      until: QUARTER,
    }),
};

function seconds(options: FlowOptions, setting: FlowSetting): number {
  return Number(answerTo(setting, options));
}
