/**
 * Runs in the head, before the first paint: the reader's own choice of light or dark, if there is one. A page that comes back from
 * the browser's memory, was made ready ahead or stands in another tab follows what was chosen since.
 */
const themed = document.documentElement

function follow() {
  try {
    const theme = localStorage.getItem('theme')
    if (theme === 'light' || theme === 'dark') themed.dataset.theme = theme
    else delete themed.dataset.theme
  } catch {
    // Storage is closed to us: the system decides.
  }
}

follow()
addEventListener('storage', follow)
addEventListener('pageshow', follow)
document.addEventListener('prerenderingchange', follow)
