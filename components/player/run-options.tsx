import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Select } from '@/components/ui/select';
import styles from './run-options.module.css';
import type { Lab } from './use-lab';

/** How the height of the ladder follows the time. */
export type Axis = 'compressed' | 'true';

/** The largest seed that a link holds. */
const MAX_SEED = 999_999_999;

export interface RunOptionsProps {
  readonly lab: Lab;
  readonly axis: Axis;
  readonly onAxis: (axis: Axis) => void;
}

/** What is chosen once and seldom changed: the dice, the time axis and, for a failure, what mends it. */
export function RunOptions({ lab, axis, onAxis }: RunOptionsProps) {
  const { options } = lab.session.setup;
  return (
    <div className={styles.options}>
      {lab.flow.failure ? (
        <Select
          label="It is"
          options={[
            { value: 'broken', label: 'broken' },
            { value: 'mended', label: 'mended' },
          ]}
          value={options.mended === true ? 'mended' : 'broken'}
          onChange={(state) => lab.dispatch({ type: 'choose', options: { mended: state === 'mended' } })}
        />
      ) : null}
      <SeedField
        key={options.seed}
        seed={options.seed}
        onSeed={(seed) => lab.dispatch({ type: 'choose', options: { seed } })}
      />
      <Select
        label="Time axis"
        options={[
          { value: 'compressed', label: 'compressed' },
          { value: 'true', label: 'true to time' },
        ]}
        value={axis}
        onChange={onAxis}
      />
    </div>
  );
}

/** The seed of everything that is drawn by chance: identifiers, losses, delays. The same seed gives the same run. */
function SeedField({ seed, onSeed }: { readonly seed: number; readonly onSeed: (seed: number) => void }) {
  const [text, setText] = useState(String(seed));
  const value = /^\d{1,9}$/.test(text.trim()) ? Number(text) : undefined;

  function put() {
    if (value === undefined) setText(String(seed));
    else if (value !== seed) onSeed(value);
  }

  return (
    <span className={styles.seed}>
      <label>
        <span>Seed</span>
        <input
          type="number"
          inputMode="numeric"
          min={0}
          max={MAX_SEED}
          step={1}
          title="The same seed gives the same run; another one gives other losses, delays and identifiers."
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          onBlur={put}
          onKeyDown={(event) => event.key === 'Enter' && put()}
        />
      </label>
      <Button variant="quiet" onClick={() => onSeed(seed >= MAX_SEED ? 0 : seed + 1)}>
        Another<span className="visually-hidden"> seed</span>
      </Button>
    </span>
  );
}
