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

  // What somebody does before the page is alive is done again when it is: see components/ui/early-input.ts.
  window.early = new Map();

  function keep(control, input) {
    if (Object.keys(control).some((key) => key.startsWith('__reactProps$'))) return;
    // The last time counts.
    window.early.delete(control);
    window.early.set(control, input);
  }

  document.addEventListener(
    'click',
    ({ target }) => {
      // A button with a popover works without a script.
      const button = target instanceof Element && target.closest('button[type="button"]:not([popovertarget])');
      if (button) keep(button, {});
    },
    { capture: true },
  );

  document.addEventListener(
    'input',
    ({ target }) => {
      if (target.matches('input:not([type="file"]), textarea, select'))
        keep(target, { value: target.value, checked: target.checked });
    },
    { capture: true },
  );
}
