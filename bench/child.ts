import { contenders } from './contenders';
import { hostilePatterns, hostileText } from './hostile';
import { type Sample, samplesOf, workloads } from './messages';
import type { Parser } from './parsers/parser';
import type { HostileAnswer, Question } from './question';

/** The process of one contender, whose id is its argument. It knows no other parser, and answers one question at a time. */
const id = process.argv[2];
const contender = contenders.find((candidate) => candidate.id === id);
if (!contender) throw new Error(`There is no contender ${id}: see contenders.ts.`);
const parser = await contender.load();
const tracks = new Map(workloads.map((workload) => [workload.id, { samples: samplesOf(workload), next: 0 }]));
process.on('message', (question: Question) => process.send?.(answer(question)));
// The first message says that the parser is loaded.
process.send?.('ready');

function answer(question: Question): unknown {
  switch (question.kind) {
    case 'check':
      return [...tracks.values()].flatMap(({ samples }) => samples.flatMap(complaints)).slice(0, 3);
    case 'slice':
      return slice(question.workload, question.milliseconds);
    case 'hostile':
      return hostile(question.pattern, question.length);
  }
}

function complaints({ text, method, branch }: Sample): readonly string[] {
  const facts = parser.facts(text);
  const isRight = facts.method === method && facts.branch === branch && facts.problems.length === 0;
  if (isRight) return [];
  const found = `method ${facts.method}, branch ${facts.branch} and ${facts.problems.length} problems`;
  return [`Expected method ${method}, branch ${branch} and no problem, found ${found} in:\n${text}`];
}

/** Messages between two looks at the clock, so that the looks cost nothing and a slice of a slow parser ends soon. */
const BATCH = 10;

/** Goes on with the messages of a workload where the last slice ended, for at least so long. */
function slice(workload: string, milliseconds: number): number {
  const track = tracks.get(workload);
  if (!track) throw new Error(`There is no workload ${workload}: see messages.ts.`);
  const { samples } = track;
  const start = performance.now();
  let parsed = 0;
  let elapsed = 0;
  while (elapsed < milliseconds) {
    for (let i = 0; i < BATCH; i++) {
      const sample = samples[track.next];
      if (!sample || parser.parse(sample.text) === undefined) throw new Error('A message was refused.');
      track.next = (track.next + 1) % samples.length;
    }
    parsed += BATCH;
    elapsed = performance.now() - start;
  }
  return (elapsed * 1000) / parsed;
}

/** A pattern is run so often, or for so long; what is quicker than that is run a few times at least. */
const MOST_RUNS = 20;
const FEWEST_RUNS = 3;
const ENOUGH_MILLISECONDS = 30;
const FAR_TOO_MANY_MILLISECONDS = 120;

function hostile(title: string, length: number): HostileAnswer {
  const pattern = hostilePatterns.find((candidate) => candidate.title === title);
  if (!pattern) throw new Error(`There is no pattern ${title}: see hostile.ts.`);
  const text = hostileText(pattern, length);
  let milliseconds = Number.POSITIVE_INFINITY;
  let refused = false;
  let spent = 0;
  for (let run = 0; run < MOST_RUNS && spent < FAR_TOO_MANY_MILLISECONDS; run++) {
    if (run >= FEWEST_RUNS && spent > ENOUGH_MILLISECONDS) break;
    const start = performance.now();
    refused = isRefused(parser, text);
    const elapsed = performance.now() - start;
    milliseconds = Math.min(milliseconds, elapsed);
    spent += elapsed;
  }
  return { milliseconds, refused };
}

function isRefused({ parse }: Parser, text: string): boolean {
  try {
    return parse(text) === undefined;
  } catch {
    return true;
  }
}
