import type { AnnotatingToPage, PagePassage } from '../../protocol/annotating.ts';
import { button, element } from '../element.ts';
import { rove } from './roving.ts';

export type Colour = PagePassage['colour'];
export type Colours = Extract<AnnotatingToPage, { kind: 'setup' }>['colours'];

/** A letter as it is drawn in a colour: with its line, so that colours are told apart without seeing them. */
export function sample(colour: Colour): HTMLElement {
  const letter = element('span', `sample tint-${colour}`, 'a');
  letter.ariaHidden = 'true';
  return letter;
}

/** A button for each colour. */
export function swatches(colours: Colours, choose: (colour: Colour) => void): HTMLButtonElement[] {
  return colours.map(({ colour, name }, at) => {
    const made = button('swatch', () => choose(colour), sample(colour));
    made.ariaLabel = name;
    made.title = `${name} (${at + 1})`;
    made.dataset['colour'] = colour;
    return made;
  });
}

/** The colours to choose one of: a group of radio buttons, one stop of Tab. */
export function palette(
  name: string,
  colours: Colours,
  chosen: Colour,
  choose: (colour: Colour) => void,
): HTMLElement {
  const buttons = swatches(colours, choose);
  for (const each of buttons) {
    each.role = 'radio';
    each.ariaChecked = String(each.dataset['colour'] === chosen);
  }
  const group = element('div', 'palette', ...buttons);
  group.role = 'radiogroup';
  group.ariaLabel = name;
  rove(group);
  return group;
}
