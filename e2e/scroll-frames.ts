/** Runs in the page: scrolls down frame by frame, as fast as a quick hand does. Tells ms from one frame to the next. */
export async function scrollFrames(): Promise<readonly number[]> {
  const FRAMES = 240;
  const PX = 60;
  const frames: number[] = [];
  let last = await new Promise<number>(requestAnimationFrame);
  for (let i = 0; i < FRAMES; i++) {
    window.scrollBy(0, PX);
    const now = await new Promise<number>(requestAnimationFrame);
    frames.push(now - last);
    last = now;
  }
  return frames;
}
