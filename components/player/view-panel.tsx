import { useId } from 'react';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { Select } from '@/components/ui/select';
import { zoomedBy } from '@/lib/session/look';
import { whenceOf } from './look-sentences';
import type { Lab } from './use-lab';
import type { LadderLook } from './use-look';
import styles from './view-panel.module.css';

export interface ViewPanelProps {
  readonly lab: Lab;
  readonly look: LadderLook;
}

/** How the ladder is drawn: what times count from, what colours mean, what is folded, how large it is. */
export function ViewPanel({ lab, look }: ViewPanelProps) {
  const { times, mark, colours, zoom, folded, mayFold, change, markOpen } = look;
  const { selected } = lab;
  const hint = useId();
  const isMarked = times === 'mark' && mark !== undefined && mark === selected?.packet.id;
  return (
    <fieldset className={styles.panel}>
      <legend>View of the ladder</legend>
      <Select
        label="Times"
        options={[
          { value: 'start', label: 'from the start' },
          { value: 'before', label: 'from the message before' },
          { value: 'mark', label: `from ${whenceOf({ times: 'mark', mark }, lab)}` },
        ]}
        value={times}
        onChange={(value) => change({ times: value })}
      />
      <Button aria-pressed={isMarked} resting={selected === undefined} onClick={markOpen}>
        Count from {selected?.name ?? 'the open message'}
      </Button>
      <Select
        label="Colours"
        options={[
          { value: 'kind', label: 'by kind of message' },
          { value: 'call', label: 'by Call-ID' },
          { value: 'cseq', label: 'by CSeq' },
        ]}
        value={colours}
        onChange={(value) => change({ colours: value })}
      />
      <label className={styles.choice}>
        <input
          type="checkbox"
          checked={folded}
          aria-disabled={!mayFold}
          aria-describedby={mayFold ? undefined : hint}
          onChange={(event) => mayFold && change({ folded: event.currentTarget.checked })}
        />
        Fold retransmissions
      </label>
      <span className={styles.zoom}>
        <IconButton
          icon="minus"
          label="Ladder smaller"
          resting={zoomedBy(zoom, -1) === zoom}
          onClick={() => change({ zoom: zoomedBy(zoom, -1) })}
        />
        <Button
          variant="quiet"
          aria-label={`Ladder at ${zoom} %: back to 100 %`}
          onClick={() => change({ zoom: 100 })}
        >
          {zoom} %
        </Button>
        <IconButton
          icon="plus"
          label="Ladder larger"
          resting={zoomedBy(zoom, 1) === zoom}
          onClick={() => change({ zoom: zoomedBy(zoom, 1) })}
        />
      </span>
      {mayFold ? null : (
        <p id={hint} className={styles.hint}>
          Two runs are compared message by message, so nothing is folded.
        </p>
      )}
    </fieldset>
  );
}
