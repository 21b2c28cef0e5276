import { stepNames } from '@/lib/ladder/step-names';
import type { RunView } from '@/lib/session/run-view';
import { inWords } from '@/lib/text/in-words';
import { htmlElement } from './html-element';

/** Width of the pictures of flows, in px. */
const WIDTH = 720;

/** HTML that shows the picture of a flow in the page of somebody else. It becomes narrower where there is no room. */
export function pictureCode(address: string, run: RunView): string {
  return htmlElement(
    'img',
    {
      src: address,
      alt: pictureWords(run),
      width: String(WIDTH),
      loading: 'lazy',
      style: 'max-width: 100%; height: auto',
    },
    '',
  );
}

/** With more messages than this a list of them is no short text. */
const MANY = 8;

/** What stands for the picture of a run, to who does not see it. */
export function pictureWords({ title, lanes, trace: { packets }, describe }: RunView): string {
  const names = stepNames(packets);
  const messages = packets.map((packet) => `${describe(packet).label} ${names.get(packet.id) ?? packet.id}`);
  const between = inWords(lanes.map(({ label }) => label));
  const said =
    messages.length > MANY
      ? `${messages.length} messages`
      : messages.length === 0
        ? 'nothing'
        : inWords(messages);
  return `${title}. A ladder of ${between}, with ${said}.`;
}
