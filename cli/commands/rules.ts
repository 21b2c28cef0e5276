import { rules as allRules } from '@/lib/rules/index';
import { readArguments } from '../arguments';
import { type Command, fine, json, lines } from '../command';

export const rules: Command = {
  name: 'rules',
  usage: '[--json]',
  summary: 'the catalogue of rules',
  run(args) {
    const given = readArguments(args, { flags: ['json'] });
    const listed = allRules.map(({ id, title, severity, basis, scope, spec }) => ({
      id,
      title,
      severity,
      basis,
      scope,
      spec,
    }));
    const width = Math.max(...listed.map(({ id }) => id.length));
    const line = ({ id, severity, title, spec }: (typeof listed)[number]) =>
      `${id.padEnd(width)}  ${severity.padEnd('warning'.length)}  ${title} (${spec})`;
    return fine(given.has('json') ? json(listed) : lines(listed.map(line)));
  },
};
