// Before the first paint: the colours that the reader chose. Everything else is in components/layout/theme.ts.
try {
  const theme = localStorage.getItem('theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Storage can be switched off: the system's colours are used.
}
