/** Makes an element with its class and what stands in it; text goes in as text. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className: string,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  if (className !== '') made.className = className;
  made.append(...children);
  return made;
}

/** A button that shows what stands in it. */
export function button(
  className: string,
  act: () => void,
  ...children: (Node | string)[]
): HTMLButtonElement {
  const made = element('button', className, ...children);
  made.type = 'button';
  made.addEventListener('click', act);
  return made;
}

const SVG = 'http://www.w3.org/2000/svg';

/**
 * A button that shows a drawing, and has a name for those who do not see it.
 *
 * @param strokes A path on a field of 16 by 16; its colour is that of the text around it.
 */
export function iconButton(name: string, strokes: string, act: () => void): HTMLButtonElement {
  const svg = document.createElementNS(SVG, 'svg');
  const path = document.createElementNS(SVG, 'path');
  svg.setAttribute('viewBox', '0 0 16 16');
  path.setAttribute('d', strokes);
  svg.append(path);
  const made = button('icon', act, svg);
  made.ariaLabel = name;
  return made;
}
