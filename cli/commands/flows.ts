import { allFlows } from '@/lib/flows/all-flows';
import { readArguments } from '../arguments';
import { type Command, fine, json, lines } from '../command';

export const flows: Command = {
  name: 'flows',
  usage: '[--json]',
  summary: 'id and title of every flow',
  run(args) {
    const given = readArguments(args, { flags: ['json'] });
    const listed = allFlows.map(({ id, title, source, summary, transports }) => ({
      id,
      title,
      source,
      summary,
      transports,
    }));
    const width = Math.max(...listed.map(({ id }) => id.length));
    return fine(
      given.has('json')
        ? json(listed)
        : lines(listed.map(({ id, title }) => `${id.padEnd(width)}  ${title}`)),
    );
  },
};
