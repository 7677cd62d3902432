import type { LegendRow, PageWords } from '../../protocol.ts';
import { drawing, element, iconButton } from '../element.ts';

const LINES = 'M2 4 14 4M2 8 4 8M6 8 9 8M11 8 14 8M2 11.5 14 11.5M2 13.5 14 13.5';

/** A button at the page's edge, and the panel that it opens: what the lines under the words mean, each to be turned off. */
export class Legend {
  private readonly element: HTMLElement;
  private readonly opener: HTMLButtonElement;
  private readonly panel: HTMLElement;
  private readonly boxes = new Map<string, { readonly box: HTMLInputElement; readonly count: HTMLElement }>();
  private rows: readonly LegendRow[] = [];

  /** @param want Tells the host that the reader wants a look marked, or not. */
  constructor(
    words: PageWords,
    private readonly want: (look: string, on: boolean) => void,
  ) {
    this.opener = iconButton(words.legend, drawing(LINES), () =>
      this.toggle(this.opener.ariaExpanded === 'false'),
    );
    this.opener.setAttribute('aria-expanded', 'false');
    this.opener.setAttribute('aria-controls', 'legend-panel');
    this.panel = element('div', 'legend-panel');
    this.panel.id = 'legend-panel';
    this.panel.hidden = true;
    this.element = element('section', 'legend', this.opener, this.panel);
    this.element.ariaLabel = words.legend;
    this.element.popover = 'manual';
    this.element.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || this.panel.hidden) return;
      event.stopPropagation();
      this.toggle(false);
      this.opener.focus();
    });
    document.addEventListener('pointerdown', ({ target }) => {
      if (!this.panel.hidden && target instanceof Node && !this.element.contains(target)) this.toggle(false);
    });
    document.body.prepend(this.element);
  }

  /** Shows what the host says of each look; the button shows as long as there is any. */
  update(rows: readonly LegendRow[]): void {
    this.rows = rows;
    const looks = rows.map(({ look }) => look);
    if (String(looks) !== String([...this.boxes.keys()])) this.build(rows);
    for (const { look, count, on } of rows) {
      const row = this.boxes.get(look);
      if (!row) continue;
      row.box.checked = on;
      row.count.textContent = count.toLocaleString(document.documentElement.lang);
    }
    this.element.togglePopover(rows.length > 0);
  }

  private build(rows: readonly LegendRow[]): void {
    const focused = [...this.boxes].find(([, { box }]) => box === document.activeElement)?.[0];
    this.boxes.clear();
    const lines = rows.map(({ look, label }) => {
      const box = element('input', '');
      box.type = 'checkbox';
      box.addEventListener('change', () => this.chosen(look, box));
      const count = element('span', 'legend-count');
      this.boxes.set(look, { box, count });
      const name = element('span', `look ${look}`, label);
      return element('label', 'legend-row', box, name, ' ', count);
    });
    this.panel.replaceChildren(...lines);
    if (focused !== undefined) (this.boxes.get(focused)?.box ?? this.opener).focus();
  }

  /** The host decides: until it has, the box says what is. */
  private chosen(look: string, box: HTMLInputElement): void {
    const on = box.checked;
    box.checked = this.rows.find((row) => row.look === look)?.on ?? on;
    this.want(look, on);
  }

  private toggle(open: boolean): void {
    this.panel.hidden = !open;
    this.opener.ariaExpanded = String(open);
  }
}
