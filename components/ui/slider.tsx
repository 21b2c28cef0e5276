import styles from './slider.module.css';

export interface SliderProps {
  readonly label: string;
  readonly min: number;
  readonly max: number;
  readonly step?: number;
  readonly value: number;
  /** The value in words, where the number alone says little: `Step 3 of 12: the server answers 401`. */
  readonly valueText?: string | undefined;
  readonly onChange: (value: number) => void;
}

/** A range that can be dragged, clicked and moved with the arrow keys. */
export function Slider({ label, min, max, step = 1, value, valueText, onChange }: SliderProps) {
  return (
    <input
      type="range"
      className={styles.slider}
      aria-label={label}
      aria-valuetext={valueText}
      min={min}
      max={max}
      step={step}
      value={value}
      onChange={(event) => onChange(event.currentTarget.valueAsNumber)}
      // The arrow keys move the slider alone, not whatever else listens to them further up.
      onKeyDown={(event) => event.stopPropagation()}
    />
  );
}
