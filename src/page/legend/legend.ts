import type { LegendRow, PageWords } from '../../protocol.ts';
import { element, iconButton } from '../element.ts';

const LINES = 'M2 4 14 4M2 8 4 8M6 8 9 8M11 8 14 8M2 11.5 14 11.5M2 13.5 14 13.5';

/**
 * A button at the page's edge, and the panel that it opens: what the lines under the words mean, each to be turned off.
 *
 * @param want Tells the host that the reader wants a look marked, or not.
 * @returns shows what the host says of each look; the button is there as long as there is any
 */
export function createLegend(
  words: PageWords,
  want: (look: string, on: boolean) => void,
): (rows: readonly LegendRow[]) => void {
  const opener = iconButton(words.legend, LINES, () => toggle(panel.hidden === true));
  const panel = element('div', 'legend-panel');
  const legend = element('section', 'legend', opener, panel);
  let looks: readonly string[] = [];

  const toggle = (open: boolean): void => {
    panel.hidden = !open;
    opener.ariaExpanded = String(open);
  };

  const row = ({ look, label }: LegendRow): HTMLElement => {
    const box = element('input', '');
    box.type = 'checkbox';
    box.addEventListener('change', () => {
      // The host decides: until it has, the box says what is.
      box.checked = !box.checked;
      want(look, !box.checked);
    });
    const name = element('span', `look ${look}`, label);
    return element('label', 'legend-row', box, name, ' ', element('span', 'legend-count'));
  };

  panel.id = 'legend-panel';
  opener.setAttribute('aria-controls', panel.id);
  toggle(false);
  legend.ariaLabel = words.legend;
  legend.popover = 'manual';
  legend.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || panel.hidden) return;
    event.stopPropagation();
    toggle(false);
    opener.focus();
  });
  document.addEventListener('pointerdown', ({ target }) => {
    if (target instanceof Node && !legend.contains(target)) toggle(false);
  });
  document.body.prepend(legend);

  return (rows) => {
    const now = rows.map(({ look }) => look);
    if (String(now) !== String(looks)) panel.replaceChildren(...rows.map(row));
    looks = now;
    for (const [at, { count, on }] of rows.entries()) {
      const box = panel.children[at]?.querySelector('input');
      const number = panel.children[at]?.querySelector('.legend-count');
      if (box) box.checked = on;
      if (number) number.textContent = count.toLocaleString(document.documentElement.lang);
    }
    legend.togglePopover(rows.length > 0);
  };
}
