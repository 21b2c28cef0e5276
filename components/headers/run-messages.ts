import { splitPath } from '@/lib/explain/split-path';
import { defaultOptions, type Flow } from '@/lib/flows/flow';
import { stepNames } from '@/lib/ladder/step-names';
import { oncePer } from '@/lib/rules/reading/once-per';
import { describePacket } from '@/lib/session/describe-packet';
import { cursorOfPacket } from '@/lib/session/moment';
import { runPath } from '@/lib/session/run-path';
import { newSession } from '@/lib/session/session';
import { run } from '@/lib/sim/run';
import { parse } from '@/lib/sip/parse';
import { pieces } from '@/lib/sip/pieces';

/** A message of a flow that nobody has touched. */
export interface RunMessage {
  /** `F2`. */
  readonly name: string;
  /** `401 Unauthorized`. */
  readonly label: string;
  readonly text: string;
  /** The paths of its fields, and the names of its header fields and of its start line. */
  readonly fields: ReadonlySet<string>;
  /** Opens the flow at the moment at which it is sent. */
  readonly href: string;
}

/** The messages of a flow, each once: what is only sent again is left out. The flow is run once. */
export const runMessages = oncePer((flow: Flow): readonly RunMessage[] => {
  const trace = run(flow.scenario(defaultOptions(flow)));
  const names = stepNames(trace.packets);
  const session = newSession(flow);
  return trace.packets
    .filter(({ repeats, copyOf }) => repeats === undefined && copyOf === undefined)
    .map((packet) => {
      const cursor = cursorOfPacket(trace, packet.id) ?? session.cursor;
      return {
        name: names.get(packet.id) ?? packet.id,
        label: describePacket(packet).label,
        text: packet.text,
        fields: fieldsOf(packet.text),
        href: runPath({ ...session, cursor }, trace.entries.length),
      };
    });
});

function fieldsOf(text: string): ReadonlySet<string> {
  const paths = pieces(parse(text)).map(({ path }) => path);
  return new Set(paths.filter((path) => path !== '').flatMap((path) => [path, splitPath(path).header]));
}
