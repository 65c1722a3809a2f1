// Before anything is painted: the theme the reader chose last time.
try {
  const theme = localStorage.getItem("theme");
  if (theme === "light" || theme === "dark") {
    document.documentElement.dataset.theme = theme;
  }
} catch {
  // storage may be switched off; then the system's theme it is
}
