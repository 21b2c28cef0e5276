import { useRouter } from 'next/router';
import { useId, useState } from 'react';
import { CopyButton } from '@/components/message/copy-button';
import { PART_NAMES } from '@/components/player/hidden-note';
import { momentSentence } from '@/components/player/moment-sentence';
import { LabView } from '@/components/player/player';
import { type Lab, useLab } from '@/components/player/use-lab';
import { Select } from '@/components/ui/select';
import { useAlive } from '@/components/ui/use-alive';
import type { Flow } from '@/lib/flows/flow';
import { hideable, hides } from '@/lib/session/hideable';
import { runPath } from '@/lib/session/run-path';
import { newSession } from '@/lib/session/session';
import { embedCode } from './embed-code';
import styles from './link-builder.module.css';

/** Where the builder keeps the run of a flow over reloads. */
export function builderKey(flow: string): string {
  return `teach:${flow}`;
}

/** The run as the class will find it, what is hidden from them, and the link and the embed code that say so. */
export function LinkBuilder({ flow }: { readonly flow: Flow }) {
  const lab = useLab(newSession(flow));
  return (
    <>
      <section className={styles.part} aria-labelledby="hide">
        <h2 id="hide">What the class does not see</h2>
        <HideForm lab={lab} />
      </section>
      <section className={styles.part} aria-labelledby="result">
        <h2 id="result">Link and embed code</h2>
        <Results lab={lab} />
      </section>
      <section className={styles.part} aria-labelledby="run">
        <h2 id="run">The run as the class finds it</h2>
        <p className={styles.hint}>
          Choose, change and lose what you like, and leave the run at the moment at which the class shall
          begin.
        </p>
        <LabView lab={lab} keeping={{ in: 'tab', key: builderKey(flow.id) }} keysEverywhere={false} />
      </section>
    </>
  );
}

function HideForm({ lab: { session, dispatch } }: { readonly lab: Lab }) {
  return (
    <fieldset className={styles.parts}>
      <legend>Hide</legend>
      {hideable.map((part) => (
        <label key={part}>
          <input
            type="checkbox"
            checked={hides(session, part)}
            onChange={({ currentTarget: { checked } }) => {
              const others = (session.hidden ?? []).filter((one) => one !== part);
              dispatch({ type: 'hide', parts: checked ? [...others, part] : others });
            }}
          />{' '}
          {PART_NAMES[part]}
        </label>
      ))}
      <p className={styles.hint}>
        Whoever is curious can show it again: it keeps a question open, and is no lock. To hide what has not
        happened yet, leave the run before its end.
      </p>
    </fieldset>
  );
}

/** px: as high as the player of a short flow. */
const HEIGHTS = ['480', '720', '960', '1200'] as const;

function Results({ lab }: { readonly lab: Lab }) {
  const { basePath } = useRouter();
  const alive = useAlive();
  const [height, setHeight] = useState<(typeof HEIGHTS)[number]>('720');
  const { session, trace, flow } = lab;
  const site = `${alive ? window.location.origin : ''}${basePath}`;
  const link = `${site}${runPath(session, trace.entries.length)}`;
  const embedded = `${site}${runPath(session, trace.entries.length, 'embed')}`;
  return (
    <>
      <p className={styles.hint}>It opens at this moment. {momentSentence(lab)}</p>
      <Result label="Link" text={link} />
      <Select
        label="Height in the page"
        options={HEIGHTS.map((value) => ({ value, label: `${value} pixels` }))}
        value={height}
        onChange={setHeight}
      />
      <Result label="Embed code" text={embedCode(embedded, `${flow.title}: SIP Ladder`, Number(height))} />
      <p className={styles.hint}>
        <a href={embedded} target="_blank" rel="noopener">
          See what is embedded
        </a>
        . All that you did stands in the link itself; nobody keeps a copy of it.
      </p>
    </>
  );
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
