import { useRouter } from 'next/router';
import { useId, useMemo, useState } from 'react';
import { CopyButton } from '@/components/message/copy-button';
import { PART_NAMES } from '@/components/player/hidden-note';
import { momentSentence } from '@/components/player/moment-sentence';
import { type Lab, useLab } from '@/components/player/use-lab';
import { WideLab } from '@/components/player/wide-lab';
import { Disclosure } from '@/components/ui/disclosure';
import { FaultBoundary } from '@/components/ui/fault-boundary';
import { Select } from '@/components/ui/select';
import { writeTab } from '@/components/ui/tab-storage';
import { useAlive } from '@/components/ui/use-alive';
import { defaultOptions, type Flow } from '@/lib/flows/flow';
import { type Hideable, hideable, hides } from '@/lib/session/hideable';
import { runPath } from '@/lib/session/run-path';
import { runSetup } from '@/lib/session/run-setup';
import { runView } from '@/lib/session/run-view';
import { newSession } from '@/lib/session/session';
import { builderKey } from './builder-key';
import { embedCode } from './embed-code';
import styles from './link-builder.module.css';
import { pictureCode } from './picture-code';

/** The run as the class will find it, what is hidden from them, and the link and the code that say so. */
export function LinkBuilder({ flow }: { readonly flow: Flow }) {
  return (
    <FaultBoundary what="This run" onForget={() => writeTab(builderKey(flow.id), '')}>
      <Building flow={flow} />
    </FaultBoundary>
  );
}

function Building({ flow }: { readonly flow: Flow }) {
  const lab = useLab(newSession(flow));
  return (
    <>
      <section className={styles.part} aria-labelledby="hide">
        <h2 id="hide">What the class does not see</h2>
        <HideForm lab={lab} />
      </section>
      <section className={styles.part} aria-labelledby="result">
        <h2 id="result">Link, embed code and picture</h2>
        <Results lab={lab} />
      </section>
      <section className={styles.part} aria-labelledby="run">
        <h2 id="run">The run as the class finds it</h2>
        <p className={styles.hint}>
          Choose, change and lose what you like, and leave the run at the moment at which the class shall
          begin.
        </p>
        <WideLab lab={lab} keeping={{ in: 'tab', key: builderKey(flow.id) }} keysEverywhere={false} />
      </section>
    </>
  );
}

function HideForm({ lab }: { readonly lab: Lab }) {
  const { session, dispatch, moment, stops } = lab;
  const isAtEnd = moment.cursor >= (stops.at(-1) ?? 0);

  function hide(part: Hideable, checked: boolean) {
    const others = (session.hidden ?? []).filter((one) => one !== part);
    dispatch({ type: 'hide', parts: checked ? [...others, part] : others });
    // At its end all of a run has happened, and there would be nothing to hide.
    if (checked && part === 'future' && isAtEnd) dispatch({ type: 'seek', cursor: 0 });
  }

  return (
    <fieldset className={styles.parts}>
      <legend>Hide</legend>
      {hideable.map((part) => (
        <label key={part}>
          <input
            type="checkbox"
            checked={hides(session, part)}
            onChange={({ currentTarget: { checked } }) => hide(part, checked)}
          />{' '}
          {PART_NAMES[part]}
        </label>
      ))}
      <p className={styles.hint} role="status">
        {hides(session, 'future') ? futureSentence(isAtEnd) : null}
      </p>
      <p className={styles.hint}>
        Whoever is curious can show it again: it keeps a question open, and is no lock.
      </p>
    </fieldset>
  );
}

function futureSentence(isAtEnd: boolean): string {
  return isAtEnd
    ? 'The run below stands at its end, so nothing is left to come. Take it back to the moment at which the class shall begin.'
    : 'The class begins where the run below stands, and sees what comes when they get there.';
}

/** px to choose from, up to the player of a long flow. */
const HEIGHTS = ['480', '720', '960', '1200'] as const;

/** px that a frame is high which shall be as high as what it shows, until it says so. */
const AT_FIRST = 720;

type FrameHeight = 'fit' | (typeof HEIGHTS)[number];

const FRAME_HEIGHTS: readonly { readonly value: FrameHeight; readonly label: string }[] = [
  { value: 'fit', label: 'as high as what it shows' },
  ...HEIGHTS.map((value) => ({ value, label: `${value} pixels` })),
];

type FrameColours = 'system' | 'light' | 'dark';

const FRAME_COLOURS: readonly { readonly value: FrameColours; readonly label: string }[] = [
  { value: 'system', label: 'as the reader’s system is' },
  { value: 'light', label: 'light' },
  { value: 'dark', label: 'dark' },
];

function Results({ lab }: { readonly lab: Lab }) {
  const { basePath } = useRouter();
  const alive = useAlive();
  const [height, setHeight] = useState<FrameHeight>('fit');
  const [colours, setColours] = useState<FrameColours>('system');
  const { session, trace, flow } = lab;
  const site = `${alive ? window.location.origin : ''}${basePath}`;
  const link = `${site}${runPath(session, trace.entries.length)}`;
  const embedded = inColours(`${site}${runPath(session, trace.entries.length, 'embed')}`, colours);
  const code = embedCode({
    address: embedded,
    title: `${flow.title}: SIP Ladder`,
    ...(height === 'fit' ? { height: AT_FIRST, script: `${site}/embed.js` } : { height: Number(height) }),
  });
  const picture = useMemo(() => {
    const setup = { options: defaultOptions(flow), edits: [] };
    return pictureCode(`${site}/flows/${flow.id}.svg`, runView(flow, setup, runSetup(flow, setup)));
  }, [flow, site]);
  return (
    <>
      <p className={styles.hint}>It opens at this moment. {momentSentence(lab)}</p>
      <Result label="Link" text={link} />
      <div className={styles.frame}>
        <Select label="Height of the frame" options={FRAME_HEIGHTS} value={height} onChange={setHeight} />
        <Select label="Colours of the frame" options={FRAME_COLOURS} value={colours} onChange={setColours} />
      </div>
      <Result label="Embed code" text={code} />
      <p className={styles.hint}>
        <a href={embedded} target="_blank" rel="noopener">
          See what is embedded
        </a>
        . All that you did stands in the link itself; nobody keeps a copy of it.
      </p>
      {height === 'fit' ? <FitNote /> : null}
      <Result label="Picture code" text={picture} />
      <p className={styles.hint}>
        The picture shows the flow as it is when nobody has changed it, light or dark as the reader’s system
        is. The run below can be saved as a picture with “Share or save”.
      </p>
    </>
  );
}

/** How the height comes about, for those whose page is not like others. */
function FitNote() {
  return (
    <Disclosure summary="If your page allows no scripts, or you write your own">
      <div className={`prose ${styles.note}`}>
        <p>
          Without the second element the frame stays {AT_FIRST} pixels high, and is scrolled. The script reads
          nothing of your page and may be copied to your own site; it looks after every frame with the
          attribute <code>data-sip-ladder</code>. A <code>max-height</code> in your style sheet is kept.
        </p>
        <p>
          The frame posts <code>{"{ type: 'sip-ladder:height', height: 812 }"}</code> to the page around it
          whenever it needs another height, in pixels, and when that page posts{' '}
          <code>{"{ type: 'sip-ladder:ask-height' }"}</code>. A script of your own should look at{' '}
          <code>source</code> and <code>origin</code> of the message, since everybody can post one.
        </p>
      </div>
    </Disclosure>
  );
}

/** The address of a frame with colours of its own; `public/theme.js` reads them. */
function inColours(address: string, colours: FrameColours): string {
  const [path = '', fragment] = address.split('#', 2);
  const asked = colours === 'system' ? path : `${path}?theme=${colours}`;
  return fragment === undefined ? asked : `${asked}#${fragment}`;
}

function Result({ label, text }: { readonly label: string; readonly text: string }) {
  const id = useId();
  return (
    <div className={styles.result}>
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        readOnly
        rows={3}
        value={text}
        spellCheck={false}
        onFocus={(event) => event.currentTarget.select()}
      />
      <CopyButton text={text} label={`Copy the ${label.toLowerCase()}`} />
    </div>
  );
}
