// Loads the scripts of a page once it has been painted: what is read does not wait for what runs. pages/_document.tsx names them.
{
  const { scripts } = document.currentScript.dataset;
  const load = () => {
    for (const address of scripts.split(' ')) {
      const script = document.createElement('script');
      script.src = address;
      // One after another, as they are named.
      script.async = false;
      document.head.append(script);
    }
  };
  // A page in a tab behind others is not painted.
  if (document.visibilityState === 'hidden') load();
  else requestAnimationFrame(() => setTimeout(load));
}
