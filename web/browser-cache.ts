/**
 * A browser can freeze the page as it is left and show it again at a press of "back", whoever presses it
 * and however long after. What it froze is hidden, and fetched anew before anything is shown.
 */
export function neverShowFrozenPage(): void {
  addEventListener('pagehide', ({ persisted }) => {
    if (persisted) document.documentElement.hidden = true;
  });
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) location.reload();
  });
}
