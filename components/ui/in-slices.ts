/** ms for which the page may stand still at once: less than a frame, so that what somebody does meanwhile is in the next one. */
const SLICE = 10;

/**
 * Takes steps of a computation for some ms, lets the page do what is due, and goes on, until there is a result to tell. The first slice is taken at
 * once. What it returns ends it before; then nothing is told. A fault in a step is told to `onFault`, since nobody would hear it
 * from a timer.
 */
export function inSlices<T>(
  steps: Generator<unknown, T>,
  onResult: (result: T) => void,
  onFault: (fault: unknown) => void,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  function goOn() {
    const step = sliceOf(steps, onFault);
    if (step === undefined) return;
    if (step.done) onResult(step.value);
    else timer = setTimeout(goOn);
  }
  goOn();
  return () => clearTimeout(timer);
}

/** The last step of a slice; undefined after a fault. */
function sliceOf<T>(
  steps: Generator<unknown, T>,
  onFault: (fault: unknown) => void,
): IteratorResult<unknown, T> | undefined {
  try {
    const end = performance.now() + SLICE;
    let step = steps.next();
    while (!step.done && performance.now() < end) step = steps.next();
    return step;
  } catch (fault) {
    onFault(fault);
    return undefined;
  }
}

/** The same, but the first slice is not taken at once either: for what nobody waits for, and what many may begin together. */
export function inSlicesSoon<T>(
  steps: Generator<unknown, T>,
  onResult: (result: T) => void,
  onFault: (fault: unknown) => void,
): () => void {
  let end: (() => void) | undefined;
  const timer = setTimeout(() => {
    end = inSlices(steps, onResult, onFault);
  });
  return () => {
    clearTimeout(timer);
    end?.();
  };
}

/** The result of steps that are taken in slices, soon. Rejects with a fault in one of them. */
export function slowly<T>(steps: Generator<unknown, T>): Promise<T> {
  return new Promise((resolve, reject) => {
    inSlicesSoon(steps, resolve, reject);
  });
}
