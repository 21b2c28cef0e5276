/** What scrolls around a place within the page; undefined where the page itself does. */
export function scrollerAround(place: Element): Element | undefined {
  for (let around = place.parentElement; around && around !== document.body; around = around.parentElement) {
    const scrolls = /auto|scroll/.test(getComputedStyle(around).overflowY);
    if (scrolls && around.scrollHeight > around.clientHeight) return around;
  }
  return undefined;
}
