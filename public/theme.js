// Runs before every other script of a page.

// What a text may be taken for under `require-trusted-types-for` (scripts/content-security-policy.mjs): a script that is a file
// of this site, data in JSON, such as search engines read, and letters that hold no element. Anything else throws.
window.trustedTypes?.createPolicy('default', {
  createScriptURL: (address) => (new URL(address, document.baseURI).origin === location.origin ? address : null),
  createScript: onlyData,
  createHTML: (text) => (text.includes('<') ? null : text),
});

function onlyData(text) {
  try {
    JSON.parse(text);
    return text;
  } catch {
    return null;
  }
}

// The colours that the reader chose or, in a frame, those of the page around it: `/embed/2.1/?theme=dark`. Where that asks for none
// they are those of the reader's system. Everything else is in components/layout/theme.ts.
try {
  const isFrame = location.pathname.includes('/embed/');
  const theme = isFrame ? new URLSearchParams(location.search).get('theme') : localStorage.getItem('theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Storage can be switched off: the system's colours are used.
}

// A link that hides something of a run: what it hides is not to be seen before the run has read it (player.module.css).
if (/[#&]hide=/.test(location.hash)) document.documentElement.dataset.hides = '';
