import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, it, vi } from 'vitest';
import { describe, lanes, meddled, packet, troubled } from '@/lib/ladder/test-data';
import { allRuns } from '@/test/all-runs';
import { hostilePieces, hostileRun } from '@/test/hostile-run';
import { describeInstalled } from '@/test/installed';
import { plantUmlSequence } from './plant-uml-sequence';
import { runDocument } from './run-document';

it('writes times, losses with their reasons, retransmissions and copies', () => {
  expect(
    plantUmlSequence('A registration', lanes, [...troubled.slice(0, 4)], describe),
  ).toMatchInlineSnapshot(`
    "@startuml
    title A registration
    participant "Bob" as p1
    participant "SIP Server" as p2
    p1 -> p2 : REGISTER F1 at 0 ms
    p2 -->x p1 : 401 Unauthorized F2 at 50 ms
    note right : lost: it was dropped on the way, by an edit
    p1 -> p2 : REGISTER F1 (again) at 0.5 s
    p2 --> p1 : 401 Unauthorized F2 (again) at 0.55 s
    @enduml
    "
  `);
  expect(plantUmlSequence('Meddled with', lanes, meddled, describe)).toMatchInlineSnapshot(`
    "@startuml
    title Meddled with
    participant "Bob" as p1
    participant "SIP Server" as p2
    participant "192.0.2.9:5060" as p3
    p1 -> p2 : REGISTER F1 at 0 ms
    p1 -> p2 : REGISTER F1 (copy) at 0 ms
    p2 -->x p3 : 401 Unauthorized F2 at 50 ms
    note right : lost: no node has the address 192.0.2.9:5060
    p2 ->x p1 : unreadable F3 at 70 ms
    @enduml
    "
  `);
});

it('takes no text for syntax', () => {
  const odd = [packet('end#1', ['end', 'server'], 0, '')];
  const label = () => ({ label: '%getenv("HOME")\n@enduml <b>~x</b>', kind: 'response' }) as const;
  expect(
    plantUmlSequence('"é"\u0000', [{ id: 'end', label: 'End" as p9' }], odd, label),
  ).toMatchInlineSnapshot(`
    "@startuml
    title <U+0022><U+00E9><U+0022><U+FFFD>
    participant "End<U+0022> as p9" as p1
    participant "server" as p2
    p1 --> p2 : <U+0025>getenv(<U+0022>HOME<U+0022>) <U+0040>enduml <U+003C>b<U+003E><U+007E>x<U+003C><U+002F>b<U+003E> F1 at 0 ms
    @enduml
    "
  `);
});

describeInstalled('plantuml', () => {
  // ms. Each start of its machine takes seconds where much else runs.
  vi.setConfig({ testTimeout: 180_000 });

  /** Those that it does not understand, by their place among all. One start of its machine reads them together. */
  function refused(diagrams: readonly string[]): readonly number[] {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sip-ladder-'));
    const names = diagrams.map((diagram, index) => {
      fs.writeFileSync(path.join(folder, `${index}.puml`), diagram);
      return `${index}.puml`;
    });
    const isRefused = (some: readonly string[]) => {
      try {
        const quiet = { cwd: folder, stdio: 'ignore' } as const;
        execFileSync('plantuml', ['-Djava.awt.headless=true', '-checkonly', ...some], quiet);
        return false;
      } catch {
        return true;
      }
    };
    try {
      // It says that there is a fault in some of them: which ones it says of each alone.
      return isRefused(names) ? [...names.keys()].filter((index) => isRefused([`${index}.puml`])) : [];
    } finally {
      fs.rmSync(folder, { recursive: true });
    }
  }

  it('understands the diagrams of all runs', () => {
    expect(refused(allRuns().map(({ run }) => runDocument('plantuml', run)))).toEqual([]);
  });

  it('understands one with any text in it', () => {
    expect(refused(hostilePieces.map((text) => runDocument('plantuml', hostileRun(text))))).toEqual([]);
  });

  it('says so where it does not', () => {
    const right = plantUmlSequence('A registration', lanes, troubled, describe);
    expect(refused([right, right.replace(' -> ', ' => '), right])).toEqual([1]);
  });
});
