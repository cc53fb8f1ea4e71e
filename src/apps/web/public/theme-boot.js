// Runs before the first paint, so that a chosen theme never flashes the other one.
try {
  const theme = localStorage.getItem('sekisho.theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  const language = localStorage.getItem('sekisho.language');
  if (language === 'ja' || language === 'en') document.documentElement.lang = language;
} catch {
  // Storage is blocked: the system's theme is used.
}
