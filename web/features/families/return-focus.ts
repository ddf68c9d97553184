/**
 * Where the focus was when a question was asked, to go back to when it is answered: a dialog that goes
 * because it is done gives nothing back by itself. From a menu's item it is the menu's own button.
 */
export function rememberFocus(): () => void {
  const active = document.activeElement;
  const menu = active?.closest('[role=menu]');
  const trigger = menu?.getAttribute('aria-labelledby');
  const opener = trigger === null || trigger === undefined ? active : document.getElementById(trigger);
  return () =>
    requestAnimationFrame(() => {
      // what was removed has no button any more; the page's heading is where one begins
      const target =
        opener instanceof HTMLElement && opener.isConnected ? opener : document.querySelector('h1');
      target?.focus();
    });
}
