// Loads the scripts of a page once it has been painted: what is read does not wait for what runs. Their names come from
// components/layout/text-first-head.tsx.
{
  const { scripts } = document.currentScript.dataset;
  let begun = false;

  function begin() {
    if (begun) return;
    begun = true;
    // Each in a moment of its own: to ask for a dozen files at once takes a phone longer than a frame.
    for (const address of scripts.split(' ')) setTimeout(() => load(address));
  }

  function load(address) {
    const script = document.createElement('script');
    script.src = address;
    // They run in the order in which they are named.
    script.async = false;
    document.head.append(script);
  }

  requestAnimationFrame(() => setTimeout(begin));
  // A page in a tab behind others is not painted, nor is a frame that nobody has scrolled to.
  setTimeout(begin, document.visibilityState === 'hidden' ? 0 : 500);

  // Whoever presses something before the page is alive need not press again: see components/ui/use-early-click.ts.
  document.addEventListener(
    'click',
    ({ target }) => {
      const button = target instanceof Element ? target.closest('button') : null;
      if (button?.closest('[aria-busy="true"]')) window.pressedEarly = button;
    },
    { capture: true },
  );
}
