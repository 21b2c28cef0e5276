import { describe, expect, it } from 'vitest';
import { allFlows } from '@/lib/flows/all-flows';
import { marksOf } from './marks-of';
import { runSetup } from './run-setup';
import { newSession, type Setup } from './session';

/** The marks of one kind in a run of a flow: `75 bob connection broken`. */
function marks(id: string, kind: string, { edits = [], options }: Partial<Setup> = {}): readonly string[] {
  const flow = allFlows.find((candidate) => candidate.id === id);
  if (flow === undefined) throw new Error(`There is no flow ${id}`);
  const { setup } = newSession(flow);
  const trace = runSetup(flow, { ...setup, edits, options: { ...setup.options, ...options } });
  return marksOf(trace).flatMap((mark) =>
    mark.kind === kind ? [`${mark.at} ${mark.node} ${mark.label}`] : [],
  );
}

const tls = { transport: 'tls', seed: 1 } as const;

describe('the marks of connections', () => {
  it('say at both ends that one broke', () => {
    const edits = [{ kind: 'reset', between: ['bob', 'server'], at: 75 }] as const;
    expect(marks('2.1', 'connection', { edits, options: tls }).slice(0, 2)).toEqual([
      '75 bob connection broken',
      '75 server connection broken',
    ]);
  });

  it('say who ended one, and who learns of it', () => {
    const edits = [{ kind: 'command', command: { at: 300, node: 'server', name: 'restart' } }] as const;
    expect(marks('2.1', 'connection', { edits, options: tls }).slice(0, 2)).toEqual([
      '300 server ends the connection',
      '350 bob connection broken',
    ]);
  });

  it('are absent where none ends, and of datagrams', () => {
    expect(marks('2.1', 'connection', { options: tls })).toEqual([]);
    expect(marks('2.1', 'connection', { options: { transport: 'udp', seed: 1 } })).toEqual([]);
  });
});

it('the marks of a router say when a pinhole closes, and why it drops what comes', () => {
  expect(marks('pinhole-closes', 'connection').slice(0, 3)).toEqual([
    '42200 router pinhole closes',
    '120040 router no pinhole: dropped',
    '120540 router no pinhole: dropped',
  ]);
});

it.each([
  ['a registration', '2.1', ['registered']],
  ['a registration that failed', '2.5', ['not registered']],
  ['a refresh that failed', 'first-401', ['registered', 'not refreshed']],
  ['a removal that failed', 'unregister-old-cseq', ['registered', 'not removed']],
])('the marks of a phone say what came of %s', (_what, id, labels) => {
  expect(marks(id, 'state').map((mark) => mark.replace(/^\d+ bob /, ''))).toEqual(labels);
});
