// Makes frames of SIP Ladder in the page of somebody else as high as what they show. It may be loaded from the site or copied.
//
//   <iframe data-sip-ladder src="https://sip-ladder.example/embed/2.1/" height="720" …></iframe>
//   <script src="https://sip-ladder.example/embed.js" async></script>
//
// A frame says { type: 'sip-ladder:height', height } in px whenever that is another one, and when it is asked for it with
// { type: 'sip-ladder:ask-height' }. Nothing else is read, kept or sent.

(() => {
  // Higher than any run is; whatever a frame says, the page around it can still be used.
  const HIGHEST = 20_000;

  function frames() {
    return [...document.querySelectorAll('iframe[data-sip-ladder]')];
  }

  window.addEventListener('message', ({ origin, source, data }) => {
    if (data?.type !== 'sip-ladder:height' || !(data.height > 0)) return;
    const frame = frames().find((one) => one.contentWindow === source);
    // Whoever the frame has gone to since then does not decide about this page.
    if (frame === undefined || new URL(frame.src, document.baseURI).origin !== origin) return;
    frame.style.height = `${Math.min(data.height, HIGHEST)}px`;
  });

  // A frame that was quicker than this script has said it already. The question has no secret in it.
  for (const frame of frames()) frame.contentWindow?.postMessage({ type: 'sip-ladder:ask-height' }, '*');
})();
