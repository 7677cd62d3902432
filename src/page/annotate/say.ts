import { element } from '../element.ts';

/** Milliseconds that a message stays to be seen. */
const STAY_MS = 4_000;

/** Tells the reader something in passing: a line at the foot of the view, read out when there is a pause. */
export function createSayer(): (text: string, spoken: boolean) => void {
  const line = element('div', 'said');
  line.popover = 'manual';
  const live = element('div', 'unseen');
  live.ariaLive = 'polite';
  document.body.append(line, live);
  let soon: ReturnType<typeof setTimeout> | undefined;
  return (text, spoken) => {
    line.textContent = text;
    line.ariaHidden = 'true';
    live.textContent = spoken ? text : '';
    line.showPopover();
    clearTimeout(soon);
    soon = setTimeout(() => line.hidePopover(), STAY_MS);
  };
}
