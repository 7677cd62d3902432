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

/** A button that shows a drawing, and has a name for those who do not see it. */
export function iconButton(name: string, drawing: SVGElement, act: () => void): HTMLButtonElement {
  const made = button('icon', act, drawing);
  made.ariaLabel = name;
  return made;
}

const SVG = 'http://www.w3.org/2000/svg';

/** Strokes on a field of 16 by 16, in the colour of the text around them. */
export function drawing(strokes: string): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', strokes);
  svg.append(path);
  return svg;
}
