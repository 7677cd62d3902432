/** Keys that go from one to the next in a row of controls, of which one is reached with Tab. */
const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/**
 * Makes a row of buttons one stop of Tab.
 *
 * @param row holds the buttons, directly or deeper
 */
export function rove(row: HTMLElement): void {
  const buttons = (): HTMLElement[] =>
    [...row.querySelectorAll<HTMLElement>('button')].filter(
      (each) => !each.hidden && each.offsetParent !== null,
    );
  const put = (at: HTMLElement | undefined): void => {
    if (!at) return;
    for (const each of row.querySelectorAll<HTMLElement>('button')) each.tabIndex = each === at ? 0 : -1;
  };
  row.addEventListener('keydown', (event) => {
    const all = buttons();
    const at = all.indexOf(document.activeElement as HTMLElement);
    const step = STEPS[event.key];
    let next: HTMLElement | undefined;
    if (step !== undefined) next = all[(at + step + all.length) % all.length];
    else if (event.key === 'Home') next = all[0];
    else if (event.key === 'End') next = all[all.length - 1];
    if (at < 0 || !next) return;
    event.preventDefault();
    event.stopPropagation();
    put(next);
    next.focus();
  });
  row.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLElement) put(target);
  });
  put(
    row.querySelector<HTMLElement>('button[aria-checked="true"]') ?? row.querySelector('button') ?? undefined,
  );
}
