let navigated = false;

/** Called when the address has come to name another page. */
export function noteNavigation(): void {
  navigated = true;
}

/** Whether somebody has gone from one page to another since the browser loaded the first. */
export function hasNavigated(): boolean {
  return navigated;
}
