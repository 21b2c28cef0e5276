import { readLessons } from '@/content/read-lessons';
import { readTeaching } from '@/content/read-teaching';
import type { LinkPicture } from '@/lib/capture/link-picture';
import { allFlows } from '@/lib/flows/all-flows';
import { defaultOptions, type Flow } from '@/lib/flows/flow';
import { runSetup } from '@/lib/session/run-setup';
import { type RunView, runView } from '@/lib/session/run-view';

/** The flow of the front page. */
const FIRST = '2.1';

/** All flows as they run if nobody meddles, by their ids. */
export function undisturbedRuns(): ReadonlyMap<string, RunView> {
  return new Map(allFlows.map((flow) => [flow.id, undisturbed(flow)]));
}

function undisturbed(flow: Flow): RunView {
  const setup = { options: defaultOptions(flow), edits: [] };
  return runView(flow, setup, runSetup(flow, setup));
}

/**
 * What goes along with links, by the place of its file in the export: a picture for the site, one for each flow, and one for
 * each lesson with the first run that it shows.
 */
export function linkPictures(runs: ReadonlyMap<string, RunView>): Readonly<Record<string, LinkPicture>> {
  const runOf = (id: string) => {
    const run = runs.get(id);
    if (run === undefined) throw new Error(`There is no flow ${id} to draw.`);
    return run;
  };
  const stages = readTeaching().filter(({ part }) => part.name === 'Stage');
  const lessonPictures = readLessons().map(({ slug, title }) => {
    const stage = stages.find(({ lesson }) => lesson.slug === slug)?.part.attributes;
    return [`learn/${slug}.png`, { title, source: 'Lesson', run: runOf(stage?.flow ?? FIRST) }] as const;
  });
  const flowPictures = allFlows.map(
    ({ id, title, source }) => [`flows/${id}.png`, { title, source, run: runOf(id) }] as const,
  );
  return {
    'sip-ladder.png': {
      title: 'How a phone says where it is',
      source: 'SIP registration',
      run: runOf(FIRST),
    },
    ...Object.fromEntries([...lessonPictures, ...flowPictures]),
  };
}
